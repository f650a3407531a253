/*
 * A draw that anyone can check, after RFC 3797. Before it opens, its closing time and the public value to come are published.
 * At the closing everybody who takes part has a random code; P, the digest of all codes, is published. The public value V comes
 * later: nobody can know it when P is fixed, and nobody can choose it. The ranking is that of SHA-256 of `P|V|code`, ascending.
 * The same lines run on the site and in the reader's browser; `shellLines` does it with neither.
 */

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const digestOf = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** P: the digest of the codes, sorted and joined by newlines, none at the end. */
export const sealOf = (codes: readonly string[]): Promise<string> => digestOf([...codes].sort().join('\n'));

export type Ranked = { code: string; digest: string };

/** The codes by their place in the draw, the first of them first. */
export const rankingOf = async (seal: string, value: string, codes: readonly string[]): Promise<Ranked[]> => {
  const ranked = await Promise.all(
    codes.map(async (code) => ({ code, digest: await digestOf(`${seal}|${value}|${code}`) })),
  );
  return ranked.sort((one, other) => (one.digest < other.digest ? -1 : 1));
};

/** The same for a shell: P first, then the codes by their place. Codes and values have no character that a shell would read. */
export const shellLines = (value: string | null, codes: readonly string[]): string => {
  const sorted = [...codes].sort();
  const seal = `P=$(printf '${sorted.join('\\n')}' | sha256sum | cut -c 1-64); echo "$P"`;
  if (value === null) return seal;
  return `${seal}\nfor C in ${sorted.join(' ')}; do echo "$(printf '%s' "$P|${value}|$C" | sha256sum | cut -c 1-64) $C"; done | sort`;
};

/** No letter or digit that is taken for another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 5;

/** So many codes, all different; `random` gives a whole number below its argument. */
export const codesFor = (count: number, random: (below: number) => number): string[] => {
  const codes = new Set<string>();
  const letter = () => alphabet.charAt(random(alphabet.length));
  while (codes.size < count) codes.add(Array.from({ length: codeLength }, letter).join(''));
  return [...codes];
};
