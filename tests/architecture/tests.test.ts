import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bracketed } from '../support/sources';

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

/** What a clock on the wall says: a busy machine makes it fail, a quick one hides what is slow (tests/load measures). */
const timed = [/\bperformance\.now\(/g, /\bprocess\.hrtime\b/g, /\bconsole\.time\(/g];

/** Loops whose every round is an expectation: none is met where there is nothing to go through. */
const loops = (code: string): string[] =>
  [...code.matchAll(/\bfor (?:await )?\(/g)].flatMap(({ 0: start, index }) => {
    const head = bracketed(code, index + start.length - 1);
    const walked = /^\((?:const|let) [^;]*? of ([^;]*)\)$/s.exec(head)?.[1]?.trim();
    const rest = code.slice(index + start.length - 1 + head.length).trimStart();
    const body = rest.startsWith('{') ? bracketed(rest, 0) : (/^[^;]*;/.exec(rest)?.[0] ?? '');
    const isSure = walked === undefined || /^(?:atLeastOne\(|\[(?!\.\.\.|\s*\]))/.test(walked);
    return isSure || !/\bexpect\(/.test(body) ? [] : [`for (… of ${walked})`];
  });

const found = (patterns: readonly RegExp[]): string[] =>
  files.flatMap(({ file, code }) =>
    patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([text]) => `${file}: ${text}`)),
  );

describe('tests', () => {
  it('say which error they wait for', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(found(anyError)).toEqual([]);
  });

  it('look for a text of the page whole: a part of it may come to stand in another text too', () => {
    const part = /getByText\(\s*(?:\w+\.)?say\('[^']+'\)\s*\)/g;
    expect(found([part])).toEqual([]);
    expect(found([/getByText\(\s*say\('[^']+'\), \{ exact: true \}\)/g]).length).toBeGreaterThan(20);
  });

  it('guard by what they count and whom they let wait, never by how long it took', () => {
    const measuring = /^(load|fuzz)\//;
    expect(found(timed).filter((text) => !measuring.test(text))).toEqual([]);
  });

  it('look at something in each loop (tests/support/at-least-one.ts)', () => {
    expect(files.flatMap(({ file, code }) => loops(code).map((loop) => `${file}: ${loop}`))).toEqual([]);
  });

  it.each([
    ['for (const each of found) expect(each).toBe(1);', 1],
    ['for (const { id } of found.filter((x) => x)) {\n  expect(id).toBe(1);\n}', 1],
    ["for (const each of ['a', 'b']) expect(each).toBe(1);", 0],
    ['for (const each of [...found]) expect(each).toBe(1);', 1],
    ['for (const each of atLeastOne(found)) expect(each).toBe(1);', 0],
    ['for (const each of found) await save(each);\nexpect(1).toBe(1);', 0],
  ])('and are told apart by it: %s', (text, count) => {
    expect(loops(text)).toHaveLength(count);
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
