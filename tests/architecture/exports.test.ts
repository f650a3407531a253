import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const sources = ['lib', 'app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

const naming = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

describe('what other programs open', () => {
  it.each([
    ['text/csv', 'lib/platform/csv.ts'],
    ['text/calendar', 'lib/platform/calendar.ts'],
    ['ical-generator', 'lib/platform/calendar.ts'],
  ])('is written in one place: %s by %s', (type, writer) => {
    expect(naming(new RegExp(`['"\`]${type}\\b`))).toEqual([writer]);
  });
});
