import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const skipped = new Set(['node_modules', 'generated', '.next', '.data', 'bare']);

/** The code below a folder, by its path from the root. */
export const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesBelow(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });

export const readSource = (file: string): string => readFileSync(join(root, file), 'utf8');

export type Import = { from: string; to: string; isTypeOnly: boolean };

const pattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports; our own files by their path from the root, packages by name. */
export const importsOf = (file: string): Import[] =>
  [...readSource(file).matchAll(pattern)].map(([, typeOnly, fixed, lazy]) => {
    const named = fixed ?? lazy ?? '';
    const to = named.startsWith('@/')
      ? named.slice(2)
      : named.startsWith('.')
        ? relative(root, resolve(root, dirname(file), named))
        : named;
    return { from: file, to, isTypeOnly: Boolean(typeOnly) };
  });

/** The text from an opening bracket to the one that closes it; brackets in texts and patterns are skipped. */
export const bracketed = (code: string, from: number): string => {
  let depth = 0;
  for (const { 0: sign, index } of code
    .slice(from)
    .matchAll(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\\n])*"|[()[\]{}]/g)) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign) && --depth === 0) return code.slice(from, from + index + 1);
  }
  return '';
};
