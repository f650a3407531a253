import type { CircleRole } from '@/lib/circle/roles';
import type { Quarter } from './quarters';
import { librarySeeds, seedLibrary } from './seeds';
import { libraryTools, toolLibrary } from './things/library';
import type { WrittenListing } from './written-listing';

export type WrittenCircle = {
  handle: string;
  name: string;
  about: string;
  area: Quarter;
  isOpen: boolean;
  /** For how many days it has been there. */
  days: number;
  /** Who is in it, its founder first. */
  people: readonly (readonly [handle: string, role: CircleRole])[];
  listings: readonly WrittenListing[];
};

/** Its members share what they know; mediators bring them together. */
export const savoirs = 'savoirs-du-square';

/** Members of the demo who own things in common, or learn of one another. */
export const circles: readonly WrittenCircle[] = [
  {
    handle: toolLibrary,
    name: 'L’Outilthèque de Cleunay',
    about:
      'Des outils achetés ensemble, ou donnés, rangés dans le garage de la rue voisine. On les prête à tout le monde, sauf la bétonnière, qui reste entre nous. Les petits outils sont gratuits ; les autres coûtent quelques euros, qui paient l’entretien.\n\nRetraits et retours le mercredi de 18 h à 19 h 30 et le samedi matin.',
    area: 'Cleunay',
    isOpen: false,
    days: 290,
    people: [
      ['paul', 'keeper'],
      ['nolwenn', 'keeper'],
      ['ronan', 'lender'],
      ['samir', 'member'],
      ['camille', 'member'],
      ['luc', 'lender'],
      ['hugo', 'member'],
      ['ines', 'member'],
    ],
    listings: libraryTools,
  },
  {
    handle: 'jardin-partage-du-moulin',
    name: 'Le Jardin partagé du Moulin',
    about:
      'Vingt-deux carrés potagers, une serre et une grande table. Chacun cultive le sien, l’arrosage et le compost sont l’affaire de tous.\n\nLa porte est ouverte le dimanche matin : venez voir.',
    area: 'Moulin du Comte',
    isOpen: true,
    days: 410,
    people: [
      ['claire', 'keeper'],
      ['odile', 'keeper'],
      ['aminata', 'helper'],
      ['theo', 'member'],
      ['emily', 'member'],
    ],
    listings: [],
  },
  {
    handle: savoirs,
    name: 'Les Savoirs du Square',
    about:
      'Un réseau d’échanges réciproques de savoirs : chacun dit ce qu’il sait et ce qu’il aimerait apprendre, et nous vous mettons en relation. Rien n’est compté, personne n’est noté, et ce que l’on reçoit ne vient pas toujours de la personne à qui l’on donne.\n\nOn se retrouve le premier samedi du mois, autour d’une grande table et de ce que chacun apporte.',
    area: 'Francisco-Ferrer',
    isOpen: true,
    days: 470,
    people: [
      ['maryvonne', 'keeper'],
      ['rose', 'keeper'],
      ['nolwenn', 'mediator'],
      ...(
        ['camille', 'hugo', 'giulia', 'tomas', 'samir', 'odile', 'vasile', 'priya', 'theo', 'ines'] as const
      ).map((who) => [who, 'member'] as const),
    ],
    listings: [],
  },
  {
    handle: seedLibrary,
    name: 'La Grainothèque de Bréquigny',
    about:
      'Une armoire de sachets dans l’entrée de la bibliothèque. On y prend des graines reproductibles, on en rapporte quand on peut : rien n’oblige à rendre. Les envois partent le samedi.\n\nUn atelier de tri chaque premier samedi du mois.',
    area: 'Bréquigny',
    isOpen: true,
    days: 330,
    people: [
      ['nadege', 'keeper'],
      ['gwenael', 'keeper'],
      ['jeanne', 'helper'],
      ['priya', 'member'],
      ['mamadou', 'member'],
    ],
    listings: librarySeeds,
  },
];
