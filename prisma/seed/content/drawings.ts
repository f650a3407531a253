/** The things that campaigns show alone, and what they are for those who cannot see them. */
export const drawings = {
  '🪚': 'Une scie',
  '📐': 'Une équerre',
  '🧱': 'Une brique',
  '🔌': 'Une prise électrique',
  '🌿': 'Un rameau',
  '🥕': 'Une carotte',
  '🥘': 'Un plat à paella',
  '🍞': 'Un pain',
  '🍿': 'Un cornet de pop-corn',
  '🔊': 'Un haut-parleur',
  '🎤': 'Un micro',
  '📽️': 'Un projecteur',
  '🛶': 'Un canoë',
  '🪡': 'Une aiguille',
  '🧸': 'Un ours en peluche',
  '🎼': 'Une portée de musique',
  '🛞': 'Une roue',
  '🥟': 'Un ravioli',
} as const;

export type Picture = keyof typeof drawings;
