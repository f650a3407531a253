import {
  blue,
  brick,
  cream,
  ellipse,
  grey,
  line,
  navy,
  orange,
  path,
  pink,
  plum,
  rect,
  row,
  shapes,
  type Tones,
  teal,
  white,
  yellow,
} from '../kit';
import type { Sketch } from '../sketch';
import { facade, flats, frontDoor, outerWindow, outside } from './house';
import { fence, hedge } from './outdoors';
import { scene } from './room';
import { tree } from './views';

const slate: Tones = { light: '#8794a0', mid: '#5d6d79', dark: '#404d58' };
const stone: Tones = { light: '#d9d2c4', mid: '#bfb5a3', dark: '#948a78' };

/** The sea behind, with a sail. */
const sea = (at: number, sail: Tones): string =>
  shapes(
    rect(0, at, 640, 60, blue.mid),
    row(9, (index) => line(`M${20 + index * 72} ${at + 16 + (index % 3) * 12}h34`, white, 2.4, 0.6)),
    path(`M540 ${at + 30}h52l-12 12h-30z`, navy.dark),
    path(`M563 ${at + 26}V${at - 44}l34 68z`, sail.mid),
  );

type House = {
  wall: Tones;
  roof?: Tones;
  shutter: Tones;
  bays?: number;
  w?: number;
  behind?: string;
  before?: string;
};

/** A house from the street: so many windows, a door, and what grows before it. */
const house = (
  alt: string,
  { wall, roof = slate, shutter, bays = 3, w = 340, behind = '', before = '' }: House,
) => {
  const x = 320 - w / 2;
  const step = w / bays;
  return scene(
    alt,
    outside({ at: 356, bushes: behind === '' }),
    behind,
    facade({ x, base: 396, w, h: 210, wall, roof, rise: 84 + bays * 4, hip: 0.14 }),
    row(bays, (index) => outerWindow(x + step * index + step / 2 - 20, 212, 40, 54, cream, shutter)),
    row(bays, (index) =>
      index === Math.floor(bays / 2)
        ? frontDoor(x + step * index + step / 2 - 26, 396, 52, 100, shutter, bays % 2 === 0)
        : outerWindow(x + step * index + step / 2 - 20, 316, 40, 52, cream, shutter),
    ),
    before,
  );
};

type Block = { wall: Tones; balcony: Tones; floors: number; bays: number; behind?: string; before?: string };

/** A block of flats, where one of them is somebody's home. */
const block = (alt: string, { wall, balcony, floors, bays, behind = '', before = '' }: Block) =>
  scene(
    alt,
    outside({ at: 380, bushes: behind === '' }),
    behind,
    flats({
      x: 320 - bays * 48,
      base: 412,
      w: bays * 96,
      floors,
      bays,
      wall,
      balcony,
      tall: 320 / (floors + 0.6),
    }),
    before,
  );

const trees = shapes(tree(70, 410, 180), tree(590, 400, 210));

/** Homes that are swapped, as one sees them from the street. */
export const swapHomes: Readonly<Record<string, Sketch>> = {
  'maison-canal-nolwenn': [
    house('Petite maison de brique à volets bleus', {
      wall: brick,
      shutter: blue,
      bays: 2,
      w: 230,
      before: shapes(tree(120, 404, 190), fence(440, 420, 8)),
    }),
  ],
  'trois-pieces-samir': [
    block('Immeuble clair de trois étages à balcons verts', {
      wall: cream,
      balcony: teal,
      floors: 3,
      bays: 4,
      before: hedge(20, 440, 180, 40),
    }),
  ],
  'thabor-jeanne': [
    block('Immeuble de pierre sous les grands arbres', {
      wall: stone,
      balcony: navy,
      floors: 4,
      bays: 3,
      before: trees,
    }),
  ],
  'malouine-yann': [
    block('Immeuble de granit devant la mer', {
      wall: grey,
      balcony: blue,
      floors: 4,
      bays: 4,
      behind: sea(330, orange),
    }),
  ],
  'pecheur-loeiza': [
    house('Maison basse à volets rouges près du port', {
      wall: cream,
      shutter: brick,
      bays: 3,
      w: 360,
      behind: sea(320, brick),
    }),
  ],
  'colombages-gwenael': [
    house('Maison ancienne à volets prune', {
      wall: pink,
      shutter: plum,
      bays: 4,
      w: 380,
      before: shapes(
        row(5, (index) => line(`M${150 + index * 84} 190V392`, '#74492c', 7, 0.8)),
        line('M132 292H508', '#74492c', 7, 0.8),
      ),
    }),
  ],
  'golfe-claire': [
    block('Petit immeuble blanc au-dessus du port', {
      wall: cream,
      balcony: blue,
      floors: 2,
      bays: 5,
      behind: sea(340, yellow),
    }),
  ],
  'embruns-ronan': [
    house('Grande maison blanche au bord de l’eau', {
      wall: cream,
      shutter: blue,
      bays: 4,
      w: 420,
      behind: sea(316, teal),
      before: hedge(10, 450, 220, 44),
    }),
  ],
  'islandais-rose': [
    house('Maison de capitaine en pierre, à cinq fenêtres', {
      wall: stone,
      shutter: teal,
      bays: 5,
      w: 460,
      before: tree(590, 410, 190),
    }),
  ],
  'sardine-luc': [
    block('Façade ocre sur le port', {
      wall: yellow,
      balcony: brick,
      floors: 3,
      bays: 3,
      behind: sea(336, pink),
    }),
  ],
  'brest-solene': [
    block('Immeuble droit des années cinquante', { wall: grey, balcony: yellow, floors: 5, bays: 5 }),
  ],
  'erdre-bastien': [
    block('Immeuble de brique au bord de la rivière', {
      wall: brick,
      balcony: cream,
      floors: 4,
      bays: 2,
      behind: sea(352, blue),
    }),
  ],
  'foret-odile': [
    house('Maison de pierre à la lisière d’un bois', {
      wall: stone,
      shutter: brick,
      bays: 3,
      w: 330,
      before: shapes(tree(60, 420, 260), tree(580, 420, 280), tree(130, 430, 170)),
    }),
  ],
  'villejean-mamadou': [
    block('Tour claire à balcons orange', {
      wall: cream,
      balcony: orange,
      floors: 6,
      bays: 3,
      before: tree(570, 430, 180),
    }),
  ],
  'cleunay-fatima': [
    house('Maison de ville jaune derrière son potager', {
      wall: yellow,
      shutter: teal,
      bays: 2,
      w: 270,
      before: shapes(
        fence(30, 440, 18),
        row(6, (index) => ellipse(60 + index * 34, 452, 13, 9, '#6d9c66')),
      ),
    }),
  ],
  'maurepas-david': [
    block('Immeuble rose à quatre étages', {
      wall: pink,
      balcony: plum,
      floors: 4,
      bays: 5,
      before: hedge(430, 450, 200, 40),
    }),
  ],
  'breqigny-elif': [
    block('Résidence basse entourée d’arbres', {
      wall: cream,
      balcony: brick,
      floors: 2,
      bays: 4,
      before: trees,
    }),
  ],
  'loft-giulia': [
    house('Ancienne imprimerie à grandes fenêtres', {
      wall: brick,
      roof: { light: '#b7c0c6', mid: '#8b979f', dark: '#66727a' },
      shutter: navy,
      bays: 5,
      w: 480,
    }),
  ],
  'beaulieu-priya': [
    block('Résidence neuve aux balcons bleus', {
      wall: grey,
      balcony: blue,
      floors: 5,
      bays: 4,
      before: tree(60, 430, 150),
    }),
  ],
  'cesson-camille': [
    house('Maison au bord de la rivière, sous un tilleul', {
      wall: cream,
      shutter: teal,
      bays: 4,
      w: 390,
      behind: sea(350, plum),
      before: tree(80, 420, 250),
    }),
  ],
};
