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

  it('are no key of a limit by themselves: whoever knows one could use it up for its owner', () => {
    const own = ['lib/member/commands/sign-in.ts', 'lib/member/commands/account-mail.ts'];
    const byAddress = /(limit|isWithin)\(\s*'\w+',\s*[\w.]*email|\[\s*'\w+',\s*[\w.]*email\s*\]/i;
    const found = sources.filter((file) => byAddress.test(readFileSync(join(root, file), 'utf8')));
    // Both say why: one that a known device passes, and one that only saves a mail.
    expect(found.sort()).toEqual([...own].sort());
  });
});
