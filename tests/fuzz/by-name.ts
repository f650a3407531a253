import type { Chance } from './chance';
import { hostileJson, hostileTexts } from './texts';

/* What readers of parameters may have left out of account, by the names that such parameters have. */

const words = (text: string): string[] => text.trim().split(/\s+/);

const orders = words('relevance distance price newest slots near x');

/** Keys of a cursor: right ones, so that what stands beside them is read too, and some that no list ever wrote. */
const keys: readonly unknown[] = [
  ...words(`12 3e-5 2026-12-01T10:00:00Z 2026-12-01T10:00:00.123456+00:00
    abc NaN 1e400 0001-01-01T00:00:00Z 2026-02-30T00:00:00Z 2026-12-01T25:61:00Z 2026-12-01T10:00:00+99:99 2026-12-01`),
  ...['', '\0', '9'.repeat(400), null, {}, [], true, 0, 1, 12.5, -1, 2 ** 31, 2 ** 53, 1e30, -1e300],
];

const dates = [
  ...words(`2026-12-01 2027-06-01 2027-03-28 2027-12-31 2026-02-30 2026-13-01 2026-00-10 2026-1-1 26-12-01 0000-01-01
    0001-01-01 2199-12-31 9999-12-31 +275760-09-13 -000001-01-01 2026-W01 2026-12 today 1764583200
    2026-12-01T10:00 2027-03-28T02:30 2026-12-01T25:61 2026-12-01T24:00 2026-12-01T10:00:60 2026-12-01T10:00Z
    2026-12-01T10:00:00+99:99 2026-12-01T10:00:00-00:00 2026-12-01T10:00:00.123456789Z`),
  '2026-12-01 10:00',
];

const points =
  words(`48.11,-1.68 48.11 48.11, , 48.11;-1.68 48.11,-1.68,3 NaN,NaN 91,181 85,180 -90,-180 1e400,0 0x10,0
  ٤٨,١ 48,11,-1,68 -1.75,48.08,-1.62,48.15 -1.62,48.15,-1.75,48.08 -1.7,48.1,-1.7,48.1 170,-10,-170,10 -180,-90,180,90
  -1e9,-1e9,1e9,1e9 -1.75,48.08,-1.62 35000 00000`);

const ids = [
  ...words("-1 0 1e9 __proto__ constructor toString ' %00 ../.. é 0193f1c2-0000-7000-8000-000000000000 x"),
  ...['', ' ', '\0', 'x'.repeat(60), 'x'.repeat(61), 'x'.repeat(100), 'x'.repeat(101)],
];

const numbers: readonly (string | number)[] = [
  ...[0, 1, 2, 50, 1000, -1, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e21, 1e308, '', '1 000'],
  ...words('01 +1 1,5 1e3 1e309 0x10 0b1 ١٢ ² NaN Infinity -0 1_000'),
];

const written = (cursor: unknown): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Something like what stands there, and yet none: of a moment another moment, of an id another id. */
const nearly = (chance: Chance, value: unknown): unknown => {
  if (typeof value === 'number') return chance.of(numbers);
  if (typeof value !== 'string') return chance.of(keys);
  if (/^\d{4}-/.test(value)) return chance.of(keys.filter((key) => String(key).includes('-')));
  return /^-?\d+(\.|$)/.test(value) ? String(chance.of(numbers)) : chance.of(ids);
};

/** A cursor that a list wrote, with one key of another kind, one too many or one too few; of one that is an id, another id. */
export const spoiltCursor = (chance: Chance, real: string): string => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(real, 'base64url').toString());
  } catch {
    return chance.of(ids);
  }
  if (!Array.isArray(read)) return chance.of(ids);
  const at = chance.below(read.length);
  if (chance.once(10)) return written(read.toSpliced(at, 1));
  if (chance.once(10)) return written(read.toSpliced(at, 0, chance.of(keys)));
  return written(read.with(at, chance.once(3) ? chance.of(keys) : nearly(chance, read[at])));
};

const forgedCursor = (chance: Chance): string => {
  const parts = Array.from({ length: chance.below(4) }, () => chance.of(keys));
  return written([chance.of(orders), ...parts, chance.of(ids)]);
};

const ofNames: readonly (readonly [name: RegExp, value: (chance: Chance) => unknown])[] = [
  [
    /^(cursor|before|wall|comments|reviews|open|past)$/,
    (chance) => (chance.once(3) ? chance.of(ids) : forgedCursor(chance)),
  ],
  [/^(from|to|date|month|until|day)$|(At|On|Until|From|Date|Day)$/, (chance) => chance.of(dates)],
  [/^(near|bbox|lat|lng|point)$/, (chance) => chance.of(points)],
  [/^(id|owner|handle|key|slot|reward|pledge)$|Id$/, (chance) => chance.of(ids)],
  [
    /^(quantity|limit|free|capacity|minimum|w)$|Minor$|Km$|Max$|Min$|Minutes$|Days$|Count$/,
    (chance) => chance.of(numbers),
  ],
];

/** Something that nobody expects of a parameter of this name. */
export const strangeFor = (chance: Chance, name: string): unknown => {
  const [, value] = ofNames.find(([pattern]) => pattern.test(name)) ?? [];
  if (value && !chance.once(6)) return value(chance);
  return chance.once(2) ? chance.of(hostileTexts) : chance.of(hostileJson);
};

type Spot = { holder: Record<string, unknown>; name: string };

/** Every place in a value of JSON, with the name it has there. */
const spotsIn = (value: unknown): Spot[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...spotsIn(holder[name])]);
};

/** A body as it should be, but for one or two places in it; ids of what is there where something is named. */
export const spoilt = (chance: Chance, body: unknown, there: readonly string[]): unknown => {
  const copy = structuredClone(body);
  const spots = spotsIn(copy);
  if (spots.length === 0) return copy;
  for (const { holder, name } of spots)
    if (/Id$/.test(name) && there.length > 0) holder[name] = chance.of(there);
  for (let left = 1 + chance.below(2); left > 0; left--) {
    const { holder, name } = chance.of(spots);
    if (chance.once(6)) delete holder[name];
    else holder[name] = strangeFor(chance, name);
  }
  return copy;
};
