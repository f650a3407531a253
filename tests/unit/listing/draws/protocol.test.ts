import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { codesFor, digestOf, rankingOf, sealOf, shellLines } from '@/lib/listing/draws/protocol';
import { numbersOf, sourceNames, valueAfter, writtenValue } from '@/lib/listing/draws/sources';
import { atLeastOne } from '../../../support/at-least-one';

/** The vector that others have computed, too. */
const codes = ['A7K2', 'C3QX', 'F8ZD', 'H1MB', 'K9RT'];
const seal = '5910c080aac3bf13205cd18f04493cd12c9dca4ffcf3d0d410ea21738e793cf5';
const value = 'loto 2026-12-05 04 17 23 38 49 02';
const ranking = ['F8ZD', 'K9RT', 'C3QX', 'A7K2', 'H1MB'];

describe('a draw that anyone can check', () => {
  it('is sealed by the digest of all codes, in whichever order they are given', async () => {
    expect(await sealOf(codes)).toBe(seal);
    expect(await sealOf([...codes].reverse())).toBe(seal);
  });

  it('ranks the codes by the digest of P, V and each of them', async () => {
    const ranked = await rankingOf(seal, value, codes);
    expect(ranked.map(({ code }) => code)).toEqual(ranking);
    expect(ranked.map(({ digest }) => digest.slice(0, 6))).toEqual([
      '239fc7',
      'e62c9c',
      'e950d8',
      'f9cbe5',
      'fe14a7',
    ]);
  });

  it('is reckoned alike by a shell that knows nothing of the site', () => {
    const said = execFileSync('bash', ['-c', shellLines({ value, codes })], { encoding: 'utf8' }).trim();
    const [printed, ...lines] = said.split('\n');
    expect(printed).toBe(seal);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(ranking);
    expect(
      execFileSync('bash', ['-c', shellLines({ value: null, codes })], { encoding: 'utf8' }).trim(),
    ).toBe(seal);
  });

  it('of a thousand gives each one place, and another seal with one code less', async () => {
    let next = 7;
    const many = codesFor(1000, (below) => {
      next = (next * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((next / 2_147_483_648) * below);
    });
    expect(new Set(many).size).toBe(1000);
    const ranked = await rankingOf(await sealOf(many), value, many);
    expect(ranked.map(({ code }) => code).sort()).toEqual([...many].sort());
    expect(await sealOf(many.slice(1))).not.toBe(await sealOf(many));
  });

  it('of one or of nobody is no special case', async () => {
    expect(await rankingOf(await sealOf(['A7K2']), value, ['A7K2'])).toHaveLength(1);
    expect(await sealOf([])).toBe(await digestOf(''));
  });
});

describe('a public value', () => {
  const at = (text: string) => new Date(text);

  it('is the first that comes an hour after the closing, on the days of its source', () => {
    expect(valueAfter('loto', at('2026-12-04T11:00:00Z'))).toEqual(at('2026-12-05T19:20:00Z'));
    expect(valueAfter('loto', at('2026-12-05T18:20:00Z'))).toEqual(at('2026-12-05T19:20:00Z'));
    expect(valueAfter('loto', at('2026-12-05T18:21:00Z'))).toEqual(at('2026-12-07T19:20:00Z'));
    expect(valueAfter('euromillions', at('2026-12-05T18:21:00Z'))).toEqual(at('2026-12-08T20:00:00Z'));
  });

  it('always comes after the closing, and within four days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sourceNames),
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true }),
        (name, closesAt) => {
          const hours = (valueAfter(name, closesAt).getTime() - closesAt.getTime()) / 3_600_000;
          expect(hours).toBeGreaterThanOrEqual(1);
          expect(hours).toBeLessThan(4 * 24 + 2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is written in one way, however it is typed', () => {
    const day = at('2026-12-05T19:20:00Z');
    expect(writtenValue('loto', day, '4 17 23 38 49 2')).toBe(value);
    expect(writtenValue('loto', day, '49, 38, 4, 23, 17 + 02')).toBe(value);
    expect(writtenValue('euromillions', at('2026-12-08T20:00:00Z'), '5-50-1-9-20 / 12 3')).toBe(
      'euromillions 2026-12-08 01 05 09 20 50 03 12',
    );
  });

  it('is none that its source could not have', () => {
    const day = at('2026-12-05T19:20:00Z');
    for (const typed of atLeastOne([
      '',
      '1 2 3',
      '1 2 3 4 5 6 7',
      '1 1 2 3 4 5',
      '1 2 3 4 50 1',
      '1 2 3 4 5 11',
      '0 1 2 3 4 5',
    ]))
      expect([typed, writtenValue('loto', day, typed)]).toEqual([typed, null]);
    expect(sourceNames.map(numbersOf)).toEqual([6, 7]);
  });
});
