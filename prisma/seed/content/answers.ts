/** What somebody answered to a wish, so many hours ago, and what the two wrote to each other. */
export type WrittenAnswer = {
  /** The wish, and who answers. */
  wish: string;
  by: string;
  talk: readonly [by: string, hoursAgo: number, body: string][];
};

/** Wishes that somebody answered, without a listing of their own: what was agreed is asked for on the page of the answer. */
export const answers: readonly WrittenAnswer[] = [
  {
    wish: 'cherche-breton',
    by: 'nolwenn',
    talk: [
      [
        'nolwenn',
        30,
        'Me a gomz brezhoneg ! Ma grand-mère ne parlait que ça, et j’ai peur d’en perdre. Une heure le mercredi ?',
      ],
      [
        'priya',
        26,
        'Trugarez vras ! Le mercredi me va très bien, après 18 h. Je fais le thé et les samosas.',
      ],
      ['nolwenn', 25, 'Parfait. Proposez-moi l’heure ici, j’accepte tout de suite.'],
    ],
  },
  {
    wish: 'cherche-demenager-piano',
    by: 'samir',
    talk: [
      [
        'samir',
        20,
        'Je suis libre samedi et j’ai déjà descendu un piano sans le rayer. Il y a des gants pour deux ?',
      ],
      ['camille', 18, 'Quatre paires, et un gâteau au citron. Merci !'],
    ],
  },
];
