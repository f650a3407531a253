import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const sources = ['lib', 'app', 'components', 'prisma'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => join(folder, file)),
);

describe('e-mail addresses', () => {
  it('are read by lib/shared/email alone, so that one address is the same everywhere', () => {
    expect(sources).toContain('lib/shared/email.ts');
    expect(
      sources.filter((file) => /\bz\s*\.email\(|\.email\(\)/.test(readFileSync(join(root, file), 'utf8'))),
    ).toEqual([]);
  });
});
