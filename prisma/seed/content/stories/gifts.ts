import type { Story } from './story';

type Asker = readonly [customer: string, asked: number, message: string];

const entered = (listing: string, askers: readonly Asker[]): Story[] =>
  askers.map(([customer, asked, message]) => ({
    slug: `${listing}-${customer}`,
    listing,
    customer,
    when: 'whenever',
    asked,
    reaches: 'entered',
    message,
  }));

/** Who takes part in the draws of what is given away, and who asks for the rest of it. */
export const giftStories: readonly Story[] = [
  ...entered('don-bibliotheque', [
    ['samir', 1.1, 'Mes livres dorment dans des cartons depuis le déménagement.'],
    ['awa', 0.9, ''],
    ['paul', 0.6, 'Pour la salle de lecture de la résidence.'],
    ['lan', 0.3, ''],
  ]),
  ...entered('don-velo-enfant', [
    ['aminata', 1.4, 'Mon fils a cinq ans et l’a repéré tout seul.'],
    ['samir', 0.7, ''],
  ]),
  ...entered('don-piano', [['tomas', 0.5, 'J’ai la camionnette, les bras et trois élèves sans piano.']]),
  {
    slug: 'boutures-promised',
    listing: 'don-boutures',
    customer: 'awa',
    when: 'whenever',
    asked: 0.9,
    reaches: 'promised',
    message: 'Pour le bureau de la mairie annexe, côté fenêtre.',
  },
  {
    slug: 'boutures-fallen',
    listing: 'don-boutures',
    customer: 'paul',
    when: 'whenever',
    asked: 9,
    reaches: 'fallen',
    message: 'Une pour le palier, si le chat veut bien.',
  },
  {
    slug: 'lampadaire-asked',
    listing: 'don-lampadaire',
    customer: 'samir',
    when: 'whenever',
    asked: 0.4,
    reaches: 'requested',
    message: 'Il irait à merveille à côté de mon fauteuil. Je peux passer dès ce soir.',
  },
  {
    slug: 'chairs-taken',
    listing: 'don-chaises',
    customer: 'yann',
    when: 'whenever',
    asked: 0.8,
    reaches: 'confirmed',
    quantity: 8,
    message: 'Huit pour la cour de l’atelier, merci beaucoup !',
  },
];
