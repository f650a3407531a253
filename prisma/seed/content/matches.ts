import { savoirs } from './circles';

/** What one of a match does, so many days after it was proposed. */
type Done = readonly [handle: string, days: number];

/** Of the circle of knowledge: which offer goes to which wish, and how far that is. */
export type WrittenMatch = {
  slug: string;
  circle: string;
  by: string;
  pairs: readonly (readonly [offer: string, wish: string])[];
  /** Days ago. */
  asked: number;
  message: string;
  yes: readonly Done[];
  received: readonly Done[];
  /** What each said of it afterwards, to the mediators. */
  said: readonly (readonly [handle: string, days: number, words: string])[];
  talk: readonly (readonly [handle: string, days: number, words: string])[];
};

/** A chain of three that goes on, two who learned of each other, and one that waits for an answer. */
export const matches: readonly WrittenMatch[] = [
  {
    slug: 'couture-potager',
    circle: savoirs,
    by: 'nolwenn',
    pairs: [
      ['savoir-couture', 'demande-potager'],
      ['savoir-potager', 'demande-couture'],
    ],
    asked: 62,
    message: 'Vous habitez à trois rues l’une de l’autre, et l’une a ce que l’autre cherche.',
    yes: [
      ['rose', 0.3],
      ['maryvonne', 1.2],
    ],
    received: [
      ['maryvonne', 30],
      ['rose', 41],
    ],
    said: [
      ['rose', 42, 'Huit radis et une amie. Maryvonne explique sans jamais faire à votre place.'],
      [
        'maryvonne',
        43,
        'Mes rideaux ne traînent plus. J’ai bien aimé me tromper devant quelqu’un qui ne rit pas.',
      ],
    ],
    talk: [
      ['rose', 1.4, 'Mercredi après le marché ? J’ai une machine de trop, vous pourrez la garder.'],
      ['maryvonne', 1.6, 'Avec joie. J’apporte les graines, et un gâteau.'],
    ],
  },
  {
    slug: 'signes-pates-oiseaux',
    circle: savoirs,
    by: 'nolwenn',
    pairs: [
      ['savoir-signes', 'demande-pates'],
      ['savoir-pates', 'demande-oiseaux'],
      ['savoir-oiseaux', 'demande-signes'],
    ],
    asked: 12,
    message:
      'Une vraie boucle à trois : les signes pour Giulia, les pâtes pour Hugo, les oiseaux pour Camille.',
    yes: [
      ['giulia', 0.2],
      ['camille', 0.8],
      ['hugo', 2.1],
    ],
    received: [['camille', 9]],
    said: [],
    talk: [
      ['hugo', 2.2, 'Dimanche, sept heures, à l’entrée du parc ? Les merles n’attendent pas.'],
      ['camille', 2.4, 'J’y serai, avec du café. Giulia, jeudi soir pour les premiers signes ?'],
    ],
  },
  {
    slug: 'confitures-samir',
    circle: savoirs,
    by: 'nolwenn',
    pairs: [['savoir-confitures', 'demande-secours']],
    asked: 1.1,
    message: 'Tomás explique la cuisson comme personne, et il aime la compagnie en cuisine.',
    yes: [['tomas', 0.4]],
    received: [],
    said: [],
    talk: [],
  },
];
