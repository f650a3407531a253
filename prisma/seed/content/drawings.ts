/** The things that campaigns show alone, and what they are for those who cannot see them. */
export const drawings = {
  '🪚': 'Une scie',
  '📐': 'Une équerre',
  '🧱': 'Une brique',
  '🔌': 'La fiche d’un câble électrique',
  '🪟': 'Une fenêtre à quatre carreaux',
  plane: 'Un rabot et un copeau',
  '🌿': 'Un rameau',
  '🥕': 'Une carotte',
  '🥘': 'Un plat à paella',
  '🍞': 'Un pain',
  '🍿': 'Un cornet de pop-corn',
  '🔊': 'Un haut-parleur',
  '🎤': 'Un micro',
  '📽️': 'Un projecteur',
  '🛶': 'Une barque et sa rame',
  '🪡': 'Une aiguille',
  '🧸': 'Un ours en peluche',
  '🎼': 'Une portée de musique',
  '🛞': 'Une roue de vélo',
  '🥟': 'Un ravioli',
} as const;

export type Picture = keyof typeof drawings;
