-- What the first list left to chance: other words for the same thing within one language, and both spellings of some.
INSERT INTO "synonym" ("id", "one", "other")
SELECT gen_random_uuid()::text, "one", "other" FROM (VALUES
  ('tondeuse', 'lawnmower'), ('tondeuse', 'tondeuse à gazon'), ('motoculteur', 'motobineuse'), ('motobineuse', 'rotavator'),
  ('rotofil', 'coupe-bordure'), ('rotofil', 'débroussailleuse'), ('duvet', 'sac de couchage'), ('bétonnière', 'concrete mixer'),
  ('chaise pliante', 'folding chair'), ('triporteur', 'vélo cargo'), ('guirlande lumineuse', 'guirlande électrique'),
  ('guirlande lumineuse', 'guirlande guinguette'), ('barnum', 'tonnelle'), ('barnum', 'chapiteau'), ('babysitting', 'baby sitting'),
  ('garde d’enfants', 'baby sitting'), ('garder des enfants', 'garde d’enfants'), ('promener le chien', 'promener un chien'),
  ('crêpière', 'bilig'), ('crêpière', 'galettière'), ('nettoyeur haute pression', 'jet haute pression'),
  ('vidéoprojecteur', 'rétroprojecteur'), ('perforateur', 'marteau perforateur'), ('diable', 'chariot de manutention'),
  ('sono', 'enceinte'), ('ordinateur portable', 'pc portable'), ('draisienne', 'vélo sans pédales'), ('faitout', 'grande marmite'),
  ('bocal', 'jar'), ('graine', 'semence'), ('cours', 'leçon'),
  ('nager', 'swim'), ('natation', 'swimming'), ('coudre', 'sew'), ('tricoter', 'knit'), ('cuisiner', 'cook')
) AS pair ("one", "other")
ON CONFLICT DO NOTHING;
