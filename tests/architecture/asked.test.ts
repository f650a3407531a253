import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const app = resolve(__dirname, '../../app');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

test('no page takes it that a name stands in its address only once', () => {
  const files = filesUnder(app).filter((file) => /\.tsx?$/.test(file));
  const types = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/searchParams: Promise<([^;\n]*)/g)].map(
      ([, type]) => `${file}: ${type}`,
    ),
  );
  expect(types.length).toBeGreaterThan(20);
  // Both say that a value may be a list; `lastOf` and the readers of `SearchParams` make one text of it.
  expect(types.filter((type) => !/: (Asked<|SearchParams>)/.test(type))).toEqual([]);
});
