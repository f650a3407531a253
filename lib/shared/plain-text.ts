/*
 * Letters as they are searched for: what is typed on any keyboard finds what was written on any other. The database has the
 * same function (`plain_text`, migration 0011), which stands in its generated columns; a test holds the two together sign by
 * sign. Whoever changes one of the tables below changes that one too, by a new migration.
 */

/** A sign out of a table, which is written as those of Unicode are: code points and ranges of them. */
const signs = (table: string): RegExp =>
  new RegExp(`[${table.replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`).replace(/\s+/g, '')}]`, 'gu');

/** Marks on letters, vowel points, the Arabic stretch, joiners, zero widths, overrides of direction, variation selectors. */
const dropped = signs(`
  00ad 0300-036f 0483-0489 0591-05bd 05bf 05c1 05c2 05c4 05c5 05c7 0610-061a 061c 0640 064b-065f 0670
  06d6-06dc 06df-06e8 06ea-06ed 1160 115f 180b-180f 200b-200f 202a-202e 2060-206f fe00-fe0f feff
  e0000-e0fff
`);

/** Letters that are no other letter with a mark on it, as they are typed where a keyboard has none of them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** All that stands between words: spaces, dashes, apostrophes, quotes, slashes, of any script. */
const between = signs(`
  0000-002f 003a-0040 005b-0060 007b-00a9 00ab-00b4 00b6-00b9 00bb-00bf 00d7 00f7 02b9-02df 0375 037e
  0387 055a-055f 0589 058a 05be 05c0 05c3 05c6 05f3 05f4 0600-060f 061b 061d-061f 066a-066d 06d4 0964
  0965 0970 0e3f 0e4f 0e5a 0e5b 10fb 104a-104f 17d4-17db 1800-180a 2000-206f 20a0-20cf 2100-2101 2104
  2116-2118 2e00-2e7f 3000-3004 3008-3020 3030 303d 30fb fffc fffd
`);

/** What stands for a word by itself: pictures, and the signs of scripts that put no spaces between words. */
const alone = signs(`
  0e00-0eff 1000-109f 1780-17ff 2190-2bff 3005-3007 3021-3029 3040-30ff 3400-9fff 1f000-1faff
  20000-3ffff
`);

/** Words of nothing but the letters that every keyboard has: all that is to be done to them is to write them small. */
const isPlain = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/;

/** Small letters without accents, words apart by one space: `Zébrule/grignoteuse « ÉTÉ »` is `zebrule grignoteuse ete`. */
export const plainText = (text: string): string => {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
    .replace(between, ' ')
    .replace(alone, ' $& ')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');
};

const aloneAll = new RegExp(`^(?:${alone.source} ?)+$`, 'u');

/** Whether plain text is signs that each stand for a word: next to each other they are what was meant. */
export const isOfSigns = (plain: string): boolean => aloneAll.test(plain);
