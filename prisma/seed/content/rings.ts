import type { DossierStep } from '@/lib/booking/dossier/steps';

/** What one of a ring says, so many hours after it was proposed. */
type Said = readonly [handle: string, hours: number];

/** A ring of the demo: the first of its things comes to who gives the last, and proposed it. */
export type WrittenRing = {
  slug: string;
  things: readonly string[];
  /** On which nights from today on, of homes. */
  when?: { from: number; nights: number };
  /** What its things are worth in the community's hours, in their order, where they differ. */
  hours?: readonly number[];
  /** Days ago. */
  asked: number;
  message: string;
  yes: readonly Said[];
  received: readonly Said[];
  talk: readonly (readonly [handle: string, hours: number, body: string])[];
  /** The file that is kept of it: each step on its day from today on, so many hours after it was proposed, and who said that it is so. */
  file?: readonly {
    by: string;
    hours: number;
    step: DossierStep;
    of?: string;
    day: number;
    value?: number;
    note?: string;
    agreed?: readonly Said[];
  }[];
  /** Written, and hidden until all have. */
  review?: { by: string; hours: number; rating: number; body: string };
};

/** One that waits for an answer, and one in which both have what they wished for. */
export const rings: readonly WrittenRing[] = [
  {
    slug: 'cafe-polars-radio',
    things: ['cafetiere-samir', 'transistor-nolwenn', 'polars-odile'],
    hours: [2, 3, 1],
    asked: 1.2,
    message:
      'Bonjour à vous deux ! La cafetière de Samir me plaît, Samir cherche une radio pour ses nuits, et Nolwenn des polars. Ça tombe rond, non ? Le poste vaut plus que le reste : une heure en plus de Samir, une de moi.',
    yes: [['nolwenn', 5]],
    received: [],
    talk: [
      ['nolwenn', 5.1, 'Très bien trouvé, Odile. Le poste est prêt, je vous montre le réglage des ondes.'],
    ],
  },
  {
    slug: 'patins-pilea',
    things: ['pilea-loeiza', 'patins-emily'],
    asked: 9,
    message: 'Hello Loeiza! My skates for your pilea? 39, hardly used.',
    yes: [['loeiza', 3]],
    received: [
      ['emily', 50],
      ['loeiza', 52],
    ],
    talk: [
      ['loeiza', 3.2, 'Avec joie. Je passe mercredi en fin de journée avec la plante et sa bouture ?'],
      ['emily', 4, 'Perfect, I’ll be in from six.'],
    ],
    review: {
      by: 'emily',
      hours: 54,
      rating: 5,
      body: 'La plante est magnifique, et Loeiza m’a expliqué comment la rempoter.',
    },
  },
  {
    slug: 'atelier-balcon-quatre-pieces',
    things: ['deux-pieces-theo', 'quatre-pieces-karim', 'cheminot-paul'],
    asked: 41,
    message:
      'Bonjour à vous deux. La maison est devenue grande pour moi. L’appartement de Théo me suffirait, le vôtre irait à Théo, Karim, et l’atelier vous attend. On regarde ensemble ?',
    yes: [
      ['theo', 6],
      ['karim', 27],
    ],
    received: [],
    talk: [
      ['karim', 28, 'Les enfants ont déjà choisi leurs chambres. Je peux passer dimanche ?'],
      ['paul', 30, 'Dimanche, avec plaisir. Apportez de quoi mesurer, l’escalier est étroit.'],
      ['theo', 52, 'Même jour pour moi ? Je pars de chez Karim vers seize heures.'],
    ],
    file: [
      {
        by: 'paul',
        hours: 60,
        step: 'visit',
        of: 'cheminot-paul',
        day: -37,
        note: 'Karim et les enfants, une bonne heure.',
      },
      { by: 'theo', hours: 62, step: 'visit', of: 'quatre-pieces-karim', day: -37 },
      {
        by: 'theo',
        hours: 140,
        step: 'visit',
        of: 'deux-pieces-theo',
        day: -35,
        note: 'Paul monte deux étages sans souffler.',
      },
      {
        by: 'paul',
        hours: 420,
        step: 'valuation',
        of: 'cheminot-paul',
        day: -24,
        value: 300_000,
        note: 'La notaire de la rue voisine, sur place.',
        agreed: [
          ['karim', 430],
          ['theo', 446],
        ],
      },
      {
        by: 'karim',
        hours: 700,
        step: 'valuation',
        of: 'quatre-pieces-karim',
        day: -13,
        value: 250_000,
        agreed: [['paul', 705]],
      },
      {
        by: 'paul',
        hours: 800,
        step: 'notary',
        day: 9,
        note: 'À 10 h, toutes les pièces d’identité et les diagnostics.',
      },
    ],
  },
  {
    slug: 'canal-sillon',
    things: ['malouine-yann', 'maison-canal-nolwenn'],
    when: { from: -3, nights: 9 },
    asked: 27,
    message:
      'Bonjour Yann ! J’ai un chantier naval à Saint-Malo, et vous cherchez un pied-à-terre à Rennes pour les répétitions de votre chorale. On échange ?',
    yes: [['yann', 7]],
    received: [],
    talk: [
      ['yann', 7.2, 'Quelle bonne idée. La chatte et moi allons très bien nous entendre.'],
      ['nolwenn', 9, 'Elle s’appelle Varlope. Je laisse les clés chez la voisine.'],
    ],
  },
];
