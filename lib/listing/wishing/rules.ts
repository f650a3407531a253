/** When somebody who wishes for something is told that it is offered: numbers that a community could choose otherwise. */
export const finding = {
  /** So often in a day, over all of their wishes. */
  mostADay: 3,
  /** Nothing further away is told of. */
  farthestKm: 30,
  /** For one thing at most so many people hear of it. */
  mostWishes: 20,
  /** So many finds stand beside a wish. */
  shown: 12,
  /** What wishes say beside what they are for, in both languages. */
  emptyWords:
    'cherche cherchons recherche recherchons besoin donner donne don lot looking need wanted want give giving',
} as const;
