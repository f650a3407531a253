import { elsewhere, type Wanted } from './homes';
import type { WrittenListing } from './written-listing';

type Rest = {
  at?: keyof typeof elsewhere;
  drawnAs: string;
  home: 'house' | 'flat';
  area: number;
  rooms: number;
  energy: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';
  built: number;
  valuation: number;
  valuedBy: 'notary' | 'agency' | 'sales' | 'own';
  wants: string;
  wantsArea?: number;
  wantsRooms?: number;
  adds?: number;
  receives?: number;
};

const home = (
  slug: string,
  owner: string,
  title: string,
  text: string,
  { at, drawnAs, ...details }: Rest,
): WrittenListing => ({
  slug,
  type: 'home-exchange',
  owner,
  title,
  text,
  drawnAs,
  ...(at && { at: { area: at, town: at, ...elsewhere[at] } }),
  details,
});

/** Homes that neighbours would leave for another: three of them in a ring, with a file; two that suit each other. */
export const homesForGood: readonly WrittenListing[] = [
  home(
    'deux-pieces-theo',
    'theo',
    'Deux-pièces clair au bord du canal Saint-Martin',
    'Deuxième étage, balcon à l’ouest, cave et local à vélos. Le bébé arrive en mars, il nous manque une chambre.',
    {
      drawnAs: 'trois-pieces-samir',
      home: 'flat',
      area: 46,
      rooms: 2,
      energy: 'c',
      built: 1998,
      valuation: 200_000,
      valuedBy: 'sales',
      wants: 'Une chambre de plus, à vélo du repair café. Un rez-de-chaussée irait aussi.',
      wantsArea: 65,
      wantsRooms: 3,
      adds: 60_000,
    },
  ),
  home(
    'quatre-pieces-karim',
    'karim',
    'Quatre-pièces traversant à Villejean, école en bas',
    'Refait il y a six ans, cuisine ouverte, loggia. Métro à trois minutes. Il ne lui manque qu’un bout de terre.',
    {
      drawnAs: 'villejean-mamadou',
      home: 'flat',
      area: 79,
      rooms: 4,
      energy: 'd',
      built: 1969,
      valuation: 250_000,
      valuedBy: 'agency',
      wants: 'Une maison, même à rafraîchir, avec de quoi planter et cuisiner dehors.',
      wantsArea: 80,
      wantsRooms: 4,
      adds: 70_000,
    },
  ),
  home(
    'cheminot-paul',
    'paul',
    'Maison de cheminot à Cleunay, jardin et atelier',
    'Deux étages, quatre chambres, l’atelier au fond, la cave voûtée. J’y ai vécu quarante ans ; l’escalier commence à compter les marches.',
    {
      drawnAs: 'cleunay-fatima',
      home: 'house',
      area: 112,
      rooms: 5,
      energy: 'e',
      built: 1932,
      valuation: 300_000,
      valuedBy: 'notary',
      wants:
        'Un appartement clair, deux pièces, près d’un parc ou du canal. Ascenseur ou deux étages au plus.',
      wantsArea: 40,
      receives: 120_000,
    },
  ),
  home(
    'cesson-nadege',
    'nadege',
    'Maison mitoyenne à Cesson, terrain de pétanque compris',
    'Trois chambres, un séjour qui reçoit vingt personnes, des voisins qui viennent sans prévenir. Toiture refaite.',
    {
      drawnAs: 'cesson-camille',
      home: 'house',
      area: 94,
      rooms: 5,
      energy: 'd',
      built: 1984,
      valuation: 285_000,
      valuedBy: 'sales',
      wants: 'La mer à pied. Une maison ou un grand appartement, avec un coin dehors.',
      wantsArea: 70,
      wantsRooms: 3,
      adds: 10_000,
      receives: 40_000,
    },
  ),
  home(
    'rotheneuf-solene',
    'solene',
    'Petite maison à Saint-Malo, la plage au bout de la rue',
    'Un jardin de poche, deux chambres sous les toits, un poêle. J’ai trouvé du travail à Rennes et je déteste la route.',
    {
      at: 'Saint-Malo',
      drawnAs: 'pecheur-loeiza',
      home: 'house',
      area: 78,
      rooms: 4,
      energy: 'd',
      built: 1956,
      valuation: 265_000,
      valuedBy: 'agency',
      wants: 'Rennes ou sa couronne, avec un jardin, près d’une ligne de bus.',
      wantsArea: 75,
      wantsRooms: 4,
      adds: 30_000,
    },
  ),
];

/** Where they would like to live. */
export const placesForGood: readonly Wanted[] = [
  { home: 'deux-pieces-theo', town: 'Rennes (35)' },
  { home: 'quatre-pieces-karim', town: 'Rennes (35)' },
  { home: 'cheminot-paul', town: 'Rennes (35)' },
  { home: 'cesson-nadege', town: 'Saint-Malo (35)' },
  { home: 'rotheneuf-solene', town: 'Rennes (35)' },
];
