import type { CircleRole } from '@/lib/circle/roles';
import type { Quarter } from './quarters';
import { tool } from './tools/tool';
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

const library = 'outiltheque-de-cleunay';

/** Members of the demo who own things in common. */
export const circles: readonly WrittenCircle[] = [
  {
    handle: library,
    name: 'L’Outilthèque de Cleunay',
    about:
      'Une trentaine d’outils achetés ensemble, rangés dans le garage de la rue voisine. On les prête à tout le monde, sauf la bétonnière, qui reste entre nous ; c’est gratuit, les cotisations paient l’entretien.\n\nRetraits et retours le mercredi de 18 h à 19 h 30 et le samedi matin.',
    area: 'Cleunay',
    isOpen: false,
    days: 290,
    people: [
      ['paul', 'keeper'],
      ['nolwenn', 'keeper'],
      ['ronan', 'helper'],
      ['samir', 'member'],
      ['camille', 'member'],
      ['luc', 'member'],
    ],
    listings: [
      tool(
        'brouettes-outiltheque',
        library,
        'Brouette de chantier, cuve de 90 litres',
        'Roue gonflable, cuve en acier : elle porte la terre, le gravier et les enfants sages. Deux brouettes se ressemblent comme deux gouttes d’eau, prenez celle qui vient. Un coup de jet avant de la rapporter.',
        { kit: 'Une pelle et un râteau sur demande.', units: 2 },
      ),
      tool(
        'betonniere-outiltheque',
        library,
        'Petite bétonnière électrique sur roues',
        'Assez pour une dalle d’abri ou un muret, et elle passe par une porte de jardin. Se branche sur une prise ordinaire. À rincer aussitôt, avec deux pelletées de gravier : le béton n’attend pas.',
        {
          power: 'mains',
          kit: 'Rallonge de chantier de 25 m, auge, truelle.',
          tier: 'moderate',
          audience: { circle: library },
        },
      ),
    ],
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
