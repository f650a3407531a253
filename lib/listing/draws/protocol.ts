/*
 * A draw that anyone can check, after RFC 3797. Before it opens, its closing time and the public value to come are published.
 * At the closing everybody who takes part has a random code; P, the digest of all codes, is published. The public value V comes
 * later: nobody can know it when P is fixed, and nobody can choose it. The ranking is that of SHA-256 of `P|V|code`, ascending.
 * The same lines run on the site and in the reader's browser; `shellLines` does it with neither.
 *
 * Where those who take part decide themselves, each has sealed two numbers before the closing, and P is the digest of their
 * digests, too. V is then made of the first numbers, or, if somebody did not show theirs, of the second ones of those who did.
 */

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const digestOf = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** P: the digest of the codes, and of sealed numbers if there are any, sorted and joined by newlines, none at the end. */
export const sealOf = (lines: readonly string[]): Promise<string> => digestOf([...lines].sort().join('\n'));

/** V, of the numbers that those who take part have shown. */
export const valueFrom = async (numbers: readonly string[]): Promise<string> =>
  `numbers ${await sealOf(numbers)}`;

export type Ranked = { code: string; digest: string };

/** The codes by their place in the draw, the first of them first. */
export const rankingOf = async (seal: string, value: string, codes: readonly string[]): Promise<Ranked[]> => {
  const ranked = await Promise.all(
    codes.map(async (code) => ({ code, digest: await digestOf(`${seal}|${value}|${code}`) })),
  );
  return ranked.sort((one, other) => (one.digest < other.digest ? -1 : 1));
};

const digest = (format: string): string => `$(printf '${format}' | sha256sum | cut -c 1-64)`;

type Published = {
  codes: readonly string[];
  value: string | null;
  /** The digests of all sealed numbers, and those of which V is made. */
  commitments?: readonly string[];
  numbers?: readonly string[];
};

/**
 * The same for a shell: P first, then what each number was sealed as, then the codes by their place. Nothing in it has a
 * character that a shell would read.
 */
export const shellLines = ({ codes, value, commitments = [], numbers = [] }: Published): string => {
  const sorted = [...codes].sort();
  const lines = [`P=${digest([...codes, ...commitments].sort().join('\\n'))}; echo "$P"`];
  if (value === null) return lines.join('\n');
  const shown = [...numbers].sort();
  if (shown.length > 0)
    lines.push(`for N in ${shown.join(' ')}; do printf '%s' "$N" | sha256sum | cut -c 1-64; done`);
  lines.push(
    `V="${shown.length > 0 ? `numbers ${digest(shown.join('\\n'))}` : value}"`,
    `for C in ${sorted.join(' ')}; do echo "$(printf '%s' "$P|$V|$C" | sha256sum | cut -c 1-64) $C"; done | sort`,
  );
  return lines.join('\n');
};

/** No letter or digit that is taken for another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 5;
const groupOf = (random: (below: number) => number): string =>
  Array.from({ length: codeLength }, () => alphabet.charAt(random(alphabet.length))).join('');

/** So many codes, all different; `random` gives a whole number below its argument. */
export const codesFor = (count: number, random: (below: number) => number): string[] => {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(groupOf(random));
  return [...codes];
};

const groups = 4;
const group = new RegExp(`[${alphabet}]{${codeLength}}`, 'g');

/** A number of one's own: so long that nobody finds it from its digest. */
export const numberBy = (random: (below: number) => number): string =>
  Array.from({ length: groups }, () => groupOf(random)).join('-');

/** A number as it was sealed, however it is typed; null: it is none. */
export const readNumber = (typed: string): string | null => {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const found = bare.match(group) ?? [];
  return found.length === groups && bare.length === groups * codeLength ? found.join('-') : null;
};
