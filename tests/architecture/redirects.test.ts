import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Each of them sends every path through `localPath`; the last, its own address without `?lang=`. */
const allowed = ['app/api/theme/route.ts', 'lib/platform/action.ts', 'lib/platform/page.ts', 'proxy.ts'];

/** Stripe's own pages, which go back to where our code told them. */
const isEmulator = (file: string): boolean => file.startsWith('lib/platform/stripe/emulator/');

const sending = [
  /import \{[^}]*\b(redirect|permanentRedirect)\b[^}]*\} from 'next\/navigation'/,
  /Response\.redirect\(/,
  /\bLocation: |['"]location['"]\s*[:,]/,
  /\b(window|document)\.location\b|\blocation\.(href|assign|replace)\b/,
];

const sources = [
  'proxy.ts',
  ...['lib', 'app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
      .map((file) => join(folder, file)),
  ),
];

describe('redirects', () => {
  it('are sent where one function judges the address, and nowhere else', () => {
    const senders = sources.filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return !isEmulator(file) && sending.some((pattern) => pattern.test(text));
    });
    expect(senders.sort()).toEqual(allowed);
  });
});
