/** The currency of the demo's town: called after what it was called two thousand years ago. */
export const localCurrency = 'condates';

export const localWords = {
  fr: { name: 'condates', one: 'condate', other: 'condates' },
  en: { name: 'condates', one: 'condate', other: 'condates' },
};

export const charter = {
  fr: 'Nous acceptons les condates au même prix que les euros, pour tout ou partie de ce que nous vendons.\n\nNous les réutilisons d’abord ici : chez nos voisins, nos fournisseurs, pour les heures d’un coursier. Nous ne revendons que ce qui ne trouve pas d’usage.\n\nNous affichons l’autocollant sur la porte, et nous expliquons à quoi cela sert.',
  en: 'We take condates at the same price as euros, for all or part of what we sell.\n\nWe spend them here first: with neighbours, with suppliers, for a courier’s hours. We sell back only what finds no use.\n\nWe put the sticker on the door, and say what it’s for.',
};

export const permission =
  'Lettre de l’autorité de contrôle du 14 janvier : dispense pour un réseau limité d’accepteurs, renouvelée chaque année. Voté à l’assemblée du 2 février.';

/** Who takes it as a professional, with what it is for when people pay there. */
type Professional = { handle: string; uses: readonly (readonly [category: string, reason: string])[] };

export const professionals: readonly Professional[] = [
  {
    handle: 'gwenael',
    uses: [
      ['transport', 'Livraison à vélo'],
      ['transport', 'Déménagement d’un studio'],
    ],
  },
  {
    handle: 'maryvonne',
    uses: [
      ['home', 'Retouches et ourlets'],
      ['home', 'Fermeture éclair changée'],
    ],
  },
];

export const deskPlace = {
  place: 'L’Outilthèque, 12 rue Jules-Lallemand',
  hours: 'Mercredi de 18 h à 19 h 30, samedi matin',
};

/** What an hour went to, beside what was arranged by a request. */
export const hourUses = [
  ['garden', 'Taille des rosiers'],
  ['garden', 'Arrosage pendant les vacances'],
  ['home', 'Étagère posée'],
  ['home', 'Peinture de la cage d’escalier'],
  ['care', 'Sortie d’école'],
  ['care', 'Visite à l’hôpital'],
  ['learning', 'Conversation en anglais'],
  ['learning', 'Premier cours de guitare'],
  ['digital', 'Déclaration en ligne'],
  ['digital', 'Téléphone remis en route'],
  ['transport', 'Courses au marché'],
  ['food', 'Soupe pour vingt'],
  ['commons', 'Nettoyage du square'],
  ['commons', 'Stand de la fête de quartier'],
] as const;
