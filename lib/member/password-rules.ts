/* What makes a password one of the first that are guessed. Pure. */

/** What it is compared in: no case, no accents, one form of each letter, nothing around it. */
export const plainPassword = (typed: string): string =>
  typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Signs that lie or count next to each other, both ways. */
const rows = [
  ...['01234567890', 'abcdefghijklmnopqrstuvwxyz'],
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertzuiop', 'yxcvbnm'],
];

const isNext = (one: string, other: string): boolean =>
  one === other || rows.some((row) => row.includes(one + other) || row.includes(other + one));

/** In how many strokes it is said: `1234567890` and `aaaaaaaaaa` take one, `abc-abc` three. */
const strokesOf = (signs: readonly string[]): number =>
  signs.filter((sign, at) => at === 0 || !isNext(signs[at - 1] ?? '', sign)).length;

const fewest = 5;

/** A run, or few signs again and again. */
const isRun = (plain: string): boolean => {
  const signs = [...plain];
  return new Set(signs).size < fewest || strokesOf(signs) < fewest;
};

/** The word inside when digits and signs around it are no more than it is: `sunshine.1984` is `sunshine`. */
const wordIn = (plain: string): string => {
  const word = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return word.length * 2 >= plain.length ? word : plain;
};

/** Parts that are looked for; shorter ones stand in too many words. */
const partsOf = (text: string): string[] =>
  plainPassword(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 4);

const squeezed = (text: string): string => plainPassword(text).replace(/[^\p{L}\p{N}]+/gu, '');

const holdsWhole = (password: string, text: string): boolean =>
  squeezed(text).length >= 4 && squeezed(password).includes(squeezed(text));

const holds = (password: string, text: string): boolean =>
  holdsWhole(password, text) || partsOf(text).some((part) => squeezed(password).includes(part));

export type PasswordFacts = {
  email: string;
  name: string;
  /** Of the site and the community: known to everyone who guesses here. */
  siteWords: readonly string[];
  /** The most common ones, as `plainPassword` writes them. */
  common: ReadonlySet<string>;
};

/** The key of a refusal, or null. That a password is long enough is the schema's. */
export const passwordProblem = (
  password: string,
  { email, name, siteWords, common }: PasswordFacts,
): string | null => {
  const plain = plainPassword(password);
  if (isRun(plain)) return 'member.passwordIsRun';
  if (common.has(plain) || common.has(squeezed(plain)) || common.has(wordIn(plain)))
    return 'member.passwordIsCommon';
  if (plain === plainPassword(email)) return 'member.passwordIsAddress';
  const [mailbox = ''] = email.split('@');
  if (holdsWhole(password, email) || holds(password, mailbox) || holds(password, name))
    return 'member.passwordHoldsYou';
  return siteWords.some((word) => holdsWhole(password, word)) ? 'member.passwordHoldsSite' : null;
};
