/*
 * What people type, as it is kept. It may come from any program: a form, a call, a paste out of a document. What cannot be
 * seen goes, so that what is stored is what is read, and what is counted is what is there.
 */

/** Breaks of a line, of any system. */
const breaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Control characters that break no line, and halves of characters. */
const controls = /(?!\n)\p{Cc}|\p{Cs}/gu;

/** Letters that never join: a joiner after one of these only tells two names apart that look the same. */
const apart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Common}]/u;

/**
 * What is not seen: overrides and isolates of direction, zero widths, fillers, the soft hyphen. Kept are what emoji are made
 * of (variation selectors, tags of flags) and the two joiners, which are looked at by themselves.
 */
const unseen =
  /(?!\p{Join_Control}|\p{Variation_Selector}|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]/gu;

const joiners = /(?<=(.?))(\p{Join_Control}+)(?=(.?))/gsu;

const isEmoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** Persian, Indic scripts and emoji are written with joiners; anywhere else nobody sees them. */
const withoutStrayJoiners = (text: string): string =>
  text.replace(joiners, (_, before: string, joined: string, after: string) => {
    const isOfEmoji = isEmoji.test(before) && isEmoji.test(after);
    const isOfScript = /[\p{L}\p{M}]/u.test(before) && !apart.test(before) && !apart.test(after);
    return isOfEmoji || isOfScript ? joined.slice(0, 1) : '';
  });

/** More marks on one letter than any script has: they would run over the lines around. */
const heaped = /(\p{M}{6})\p{M}+/gu;

const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

const orNothing = (text: string): string => (seen.test(text) ? text : '');

/** Composed before its joiners are looked at, since what stands beside them decides; and after, since some of them go. */
const composed = (text: string): string =>
  withoutStrayJoiners(text.replace(unseen, '').normalize('NFC')).normalize('NFC').replace(heaped, '$1');

/** A text of one line: composed (NFC), without what cannot be seen, every run of spaces one space. `''` where nothing is left. */
export const oneLine = (text: string): string =>
  orNothing(
    composed(text.replace(breaks, ' ').replace(controls, ' '))
      .replace(/[\s\p{Z}]+/gu, ' ')
      .trim(),
  );

/** A text of several lines, which end with `\n`; spaces stay as they were typed. `''` where nothing is left. */
export const manyLines = (text: string): string =>
  orNothing(
    composed(text.replace(breaks, '\n').replace(/\t/g, ' ').replace(controls, ''))
      .split('\n')
      .map((each) => each.trimEnd())
      .join('\n')
      .trim(),
  );

/** Whether there is something to read: a letter, a number, a sign; not marks of punctuation alone. */
export const isWorded = (text: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(text);
