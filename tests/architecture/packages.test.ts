import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dependencies, devDependencies, scripts } from '../../package.json';

const root = resolve(__dirname, '../..');
const folders = ['lib', 'app', 'components', 'prisma', 'tests'];
const own = ['next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'biome.json'];

const sources = [
  ...own.filter((file) => existsSync(join(root, file))),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|m?js|css|prisma)$/.test(file) && !file.includes('generated'))
      .map((file) => join(folder, file)),
  ),
].map((file) => readFileSync(join(root, file), 'utf8'));

/** Named where a module is named (`from 'x'`, `require('x/y')`, `@import "x"`), or run by a script. */
const isUsed = (name: string): boolean => {
  const named = new RegExp(`['"\`](?:[^'"\`\\s]*node_modules/)?${name.replace(/[/.]/g, '\\$&')}(?:['"\`/])`);
  return sources.some((code) => named.test(code)) || commands.includes(binOf[name] ?? name);
};

/** What packages that are used ask for beside them. */
const askedFor = ['@prisma/client'];

const commands = Object.values(scripts).flatMap((script) => script.split(/[\s]+/));

/** Commands that are called otherwise than their packages. */
const binOf: Record<string, string> = { '@biomejs/biome': 'biome', typescript: 'tsc' };

describe('packages', () => {
  it('are there because something uses them', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.length).toBeGreaterThan(40);
    expect(
      all.filter((name) => !name.startsWith('@types/') && !askedFor.includes(name) && !isUsed(name)),
    ).toEqual([]);
  });

  it('have types beside them only where they are used', () => {
    const typed = Object.keys(devDependencies).filter((name) => name.startsWith('@types/'));
    const builtIn = ['node', 'jest'];
    const missing = typed
      .map((name) => name.replace('@types/', '').replace('__', '/'))
      .filter((name) => !builtIn.includes(name) && !isUsed(name));
    expect(missing).toEqual([]);
  });
});
