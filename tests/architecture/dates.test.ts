import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Made by hand or by next-intl, a date in English would put the month first. */
const byHand = /Intl\.DateTimeFormat\(\s*locale\b|\bformat(ter)?\.dateTime(Range)?\(/;

const sources = ['lib', 'app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

describe('dates', () => {
  it('are written by lib/shared/dates alone, so that each language has one habit', () => {
    expect(sources.filter((file) => byHand.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
