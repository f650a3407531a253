import type { CircleRole } from '@/lib/circle/roles';
import type { Quarter } from './quarters';
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

/** Members of the demo who own things in common. */
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
];
