import fc from 'fast-check';
import { z } from 'zod';
import { Password, SignIn } from '@/lib/member/schema';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { isWorded, manyLines, oneLine } from '@/lib/shared/text';
import { line, lineOrNone, prose, proseOrNone } from '@/lib/shared/written';

const lines: [what: string, typed: string, kept: string][] = [
  ['spaces around and between', '  Zoé   Le  Goff ', 'Zoé Le Goff'],
  ['no-break and other spaces', 'Zoé\u00a0Le\u202fGoff\u3000', 'Zoé Le Goff'],
  ['ends of lines', 'Une\r\néchelle\u2028longue\u0085!', 'Une échelle longue !'],
  ['a tab and a NUL', 'a\tb\u0000c', 'a b c'],
  ['accents apart from their letters', 'Ze\u0301bru\u0302le', 'Zébrûle'],
  ['a direction turned over', 'a\u202egnp.exe', 'agnp.exe'],
  ['isolates', '\u2067abc\u2069', 'abc'],
  ['a soft hyphen and zero widths', 'per\u00adceu\u200bse\u2060\ufeff', 'perceuse'],
  ['a joiner between Latin letters', 'Zo\u200dé\u200c', 'Zoé'],
  ['a joiner where Persian has one', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['a joiner where Hindi has one', 'क्\u200dष', 'क्\u200dष'],
  ['a family of emoji', 'Nous 👨‍👩‍👧 ici', 'Nous 👨‍👩‍👧 ici'],
  ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['a heart in colour', '❤️', '❤️'],
  ['Hangul fillers and Braille blanks', '\u3164\u115f\uffa0\u2800', ''],
  ['tags without a flag', '\u{e0041}\u{e0042}', ''],
  ['marks without a letter', '\u0301\u0301', ''],
  ['zero widths alone', '\u200b\u200d\u2060', ''],
  ['half a character', 'a\ud800b', 'a b'],
  ['marks heaped on a letter', `Z${'\u0335'.repeat(40)}`, `Z${'\u0335'.repeat(6)}`],
  ['Arabic', 'عائشة', 'عائشة'],
  ['Chinese', '山田太郎', '山田太郎'],
];

const texts: [what: string, typed: string, kept: string][] = [
  ['ends of lines of any system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['blank lines and indents', 'a\n\n  - b', 'a\n\n  - b'],
  ['spaces behind a line', 'a  \nb\u00a0\n', 'a\nb'],
  ['the spaces of French', '«\u00a0Bonjour\u202f!\u00a0»', '«\u00a0Bonjour\u202f!\u00a0»'],
  ['a NUL and a bell', 'a\u0000b\u0007', 'ab'],
  ['a direction turned over', 'a\u202eb\u2066c', 'abc'],
  ['zero widths alone', '\u200b\n\u2060', ''],
  ['a question mark', '?', '?'],
];

it.each(lines)('a line with %s is kept as it is read', (_, typed, kept) => {
  expect(oneLine(typed)).toBe(kept);
});

it.each(texts)('a text with %s is kept as it is read', (_, typed, kept) => {
  expect(manyLines(typed)).toBe(kept);
});

test('reading twice changes nothing, and a line is one line, whatever comes', () => {
  const signs = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    ' ',
    '\n',
    '\u200d',
    '👩',
    'ب',
    '\u202e',
    '\u0000',
    '\u3164',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const once = oneLine(text);
      expect(oneLine(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|^ | $| {2}/u);
      expect(manyLines(manyLines(text))).toBe(manyLines(text));
    }),
  );
});

test('a text is counted after it was read', () => {
  expect(line(3).parse('  a\u200bb\u00adc  ')).toBe('abc');
  expect(line(3).safeParse('abcd').success).toBe(false);
  expect(line(9, 2).safeParse('a\u200b').success).toBe(false);
  expect(prose(3).parse('a\r\nb')).toBe('a\nb');
});

test('where nothing but spaces was typed, it is said to be missing, however long it should be', () => {
  for (const typed of ['', ' '.repeat(10)])
    for (const schema of [
      line(90, 3),
      prose(90, 20),
      z.string().trim().min(5),
      Password,
      SignIn.shape.password,
    ]) {
      const { error } = schema.safeParse(typed, { reportInput: true });
      expect(error && fieldMessages(error)).toEqual({ '': { key: 'field.required' } });
    }
  const { error } = line(90, 3).safeParse('ab', { reportInput: true });
  expect(error && fieldMessages(error)).toEqual({ '': { key: 'field.tooSmallText', values: { limit: 3 } } });
});

test('what must say something cannot be invisible, nor may a name be marks of punctuation alone', () => {
  for (const typed of ['', '   ', '\u3164', '\u200b\u2060', '\u202e', '…', '—']) {
    expect(line(60).safeParse(typed).success).toBe(false);
  }
  for (const typed of ['', '\n \n', '\u3164', '\u2800\u200b'])
    expect(prose(60).safeParse(typed).success).toBe(false);
  expect(line(60).parse('🪴')).toBe('🪴');
  expect(isWorded('50 %')).toBe(true);
});

test('where nothing need be said, the invisible is nothing', () => {
  expect(lineOrNone(5).parse(undefined)).toBe('');
  expect(lineOrNone(5).parse('\u200b')).toBe('');
  expect(proseOrNone(5).parse('\u3164\n')).toBe('');
});
