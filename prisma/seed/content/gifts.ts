import type { WrittenListing } from './written-listing';

type Rest = Omit<WrittenListing, 'slug' | 'type' | 'owner' | 'title' | 'text' | 'details'>;

/** A thing to give away. */
const gift = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  [condition, carrying, size]: readonly [condition: string, carrying: string, size?: string],
  rest: Partial<Rest> = {},
): WrittenListing => ({
  ...rest,
  slug,
  type: 'give',
  owner,
  title,
  text,
  details: { condition, carrying, ...(size && { size }) },
});

/** What leaves for good, as a gift; some of it by a draw. */
export const gifts: readonly WrittenListing[] = [
  gift(
    'don-bibliotheque',
    'nolwenn',
    'Bibliothèque en chêne à donner, cinq rayons',
    'Elle a porté mes livres pendant vingt ans et ne passe pas la porte de mon nouveau bureau. Une planche est un peu arquée, le reste est solide. Comme beaucoup la voudront, un tirage décide.',
    ['good', 'two', '190 × 95 × 30 cm, environ 40 kg'],
    { draw: { days: 3, source: 'loto' } },
  ),
  gift(
    'don-velo-enfant',
    'karim',
    'Petit vélo rouge, quatre à six ans',
    'Ma fille est passée au vingt pouces. Les roulettes se démontent, la sonnette fait toujours rire. Pneus regonflés, freins réglés.',
    ['good', 'bike', 'Roues de 16 pouces'],
    { draw: { days: 5, way: 'numbers', source: 'euromillions' } },
  ),
  gift(
    'don-piano',
    'odile',
    'Piano droit à accorder',
    'Un piano d’étude des années soixante, mécanique saine, un la qui frise. Il faut une camionnette, quatre bras et quelqu’un qui ait envie de jouer.',
    ['mend', 'car', '140 × 60 × 120 cm, 200 kg'],
    { draw: { days: 6, source: 'loto' } },
  ),
  gift(
    'don-chaises',
    'jeanne',
    'Quatorze chaises pliantes rouges',
    'La salle paroissiale en a reçu de neuves. Elles ont vu des lotos et des repas de quartier, et tiennent encore très bien. Prenez-en autant qu’il vous en faut.',
    ['worn', 'car'],
    { units: 14 },
  ),
  gift(
    'don-lampadaire',
    'claire',
    'Lampadaire en laiton, abat-jour en lin',
    'Trop haut pour mon nouveau plafond. L’interrupteur est au pied, l’ampoule est fournie.',
    ['good', 'bike', '1,60 m de haut'],
    { onRequest: true },
  ),
  gift(
    'don-bocaux',
    'maryvonne',
    'Bocaux en verre pour confitures',
    'Lavés, avec leurs couvercles. J’en ai trop pour une seule récolte de mirabelles. Dix par personne, c’est bien.',
    ['good', 'hand'],
    { units: 30 },
  ),
  gift(
    'don-boutures',
    'ines',
    'Boutures de monstera, racines faites',
    'Elles trempent depuis six semaines et n’attendent plus qu’un pot. Lumière douce, un verre d’eau par semaine.',
    ['new', 'hand'],
    { units: 6, onRequest: true },
  ),
  gift(
    'don-aquarium',
    'luc',
    'Aquarium de soixante litres avec sa pompe',
    'Sans les poissons de la photo, qui ont déménagé avec ma sœur. La rampe est à LED, le filtre a deux ans. J’aimerais savoir qui y habitera : écrivez-moi un mot.',
    ['good', 'car', '60 × 30 × 35 cm'],
    { onRequest: true },
  ),
  gift(
    'don-vinyles',
    'stefan',
    'Une caisse de vinyles, funk et bossa-nova',
    'Des doubles de ma collection : une trentaine de trente-trois tours, quelques craquements en prime. À prendre en un lot.',
    ['worn', 'bike'],
  ),
  gift(
    'don-ecran',
    'eliott',
    'Écran d’ordinateur 22 pouces',
    'Il marche parfaitement, je suis passé au portable. Câbles HDMI et secteur compris. Contre une heure d’aide, que je rendrai à qui m’apprendra à coudre.',
    ['good', 'bike', '22 pouces'],
    { way: 'credit', hours: { item: 1 }, onRequest: true },
  ),
];
