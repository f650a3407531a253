import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/generated|stripe\/emulator/.test(file))
    .map((file) => join(folder, file));

/** Where input is read: the schemas of forms and calls. */
const schemas = [...below('app'), ...below('lib').filter((file) => /schema|fields\.ts$/.test(file))];

/** A text of no fixed shape that is taken as it comes, by the name it is taken under. */
const bare =
  /(\w+)\s*(?::|=)\s*(?:\(\) =>\s*)?(?:wish\(|listed\(|z\.array\(|z\.preprocess\(\w+,\s*)?z\s*\.string\(\)\s*\.(?:trim|min|max)\(/g;

/** Texts that machines read: keys, codes, dates, what is searched for. They are compared or parsed, and shown to nobody. */
const forMachines =
  /^(\w*[iI]d|\w*[kK]ey|\w*[tT]oken|\w*[pP]assword|\w*[cC]ursor|_?once|next|back|name|state|type|category|currency|country|Email|Handle|from|to|Day|day|month|at|drawClosesAt|rule|q|search|owner|onBehalfOf|payIn|worthIn|addons|choices|checklist|photos|lines)$/;

/** `name` is a machine's in these: the name of a transition. */
const moves = ['lib/booking/schema.ts', 'app/api/v1/schemas/booking.ts'];

describe('texts', () => {
  it('that people read are taken through the readers of lib/shared/written, so that none is what it does not look like', () => {
    const strays = schemas.flatMap((file) =>
      [...read(file).matchAll(bare)]
        .map(([, name = '']) => name)
        .filter((name) => !forMachines.test(name) || (name === 'name' && !moves.includes(file)))
        .map((name) => `${file}: ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('are found where they are taken', () => {
    const readers = /\b(line|lineOrNone|prose|proseOrNone|personName|personNameOrNone)\(\d/g;
    const taken = schemas.flatMap((file) => [...read(file).matchAll(readers)]);
    expect(taken.length).toBeGreaterThan(60);
  });
});
