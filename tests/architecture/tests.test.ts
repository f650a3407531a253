import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'architecture/tests.test.ts')
  .map((file) => ({ file, code: readFileSync(join(root, 'tests', file), 'utf8') }));

/** What passes whichever error comes: also the one of a test that no longer reaches what it is about. */
const anyError = [
  /(?<!\.not)\.toThrow(?:Error)?\(\s*\)/g,
  /\.rejects\s*\.(?:toBeDefined|toBeTruthy|not\.toBeNull)\(/g,
  /\.catch\(\(\) => (?:\{\s*\}|undefined)\)/g,
];

/** What leaves a test out, or all others. */
const leftOut = [/\b(?:it|test|describe)\.(?:skip|only|todo)\b/g, /\bx(?:it|describe|test)\(/g];

const found = (patterns: readonly RegExp[]): string[] =>
  files.flatMap(({ file, code }) =>
    patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([text]) => `${file}: ${text}`)),
  );

describe('tests', () => {
  it('say which error they wait for', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(found(anyError)).toEqual([]);
  });

  it('all run', () => {
    expect(found(leftOut)).toEqual([]);
  });

  it.each([
    ['await expect(work()).rejects.toThrow();', 1],
    ["await expect(work()).rejects.toThrow('died');", 0],
    ['expect(work).not.toThrow();', 0],
    ['await expect(work()).rejects.toBeDefined();', 1],
    ['await work().catch(() => {});', 1],
  ])('are told apart: %s', (text, count) => {
    expect(anyError.flatMap((pattern) => [...text.matchAll(pattern)])).toHaveLength(count);
  });
});
