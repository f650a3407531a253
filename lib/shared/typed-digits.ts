/** A number that nobody writes longer than this; what is longer is not looked at. */
const longest = 40;

/** The digits of these scripts are digits of ours: a phone's keyboard may write them (full width, Arabic, Persian). */
const zeros = [0xff10, 0x0660, 0x06f0];

const digitOf = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? sign : String(code - zero);
};

/**
 * What was typed where a number belongs, with one kind of digits, one kind of space and no signs that cannot be seen; `null` when it is
 * too long to be one. Takes nothing else away.
 */
export const withPlainDigits = (typed: string): string | null =>
  typed.length > longest
    ? null
    : typed
        .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, digitOf)
        .replace(/[\u066b\uff0e]/g, '.')
        .replace(/\uff0c/g, ',')
        .replace(/\p{Cf}/gu, '')
        .replace(/\s/g, ' ')
        .trim();

/** A piece of what was typed that is short enough to be said again in a sentence. */
export const repeated = (typed: string): string => {
  const plain = typed.replace(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > longest ? `${[...plain].slice(0, longest).join('')}…` : plain;
};

/** A whole number as typed: `12`, `1 200`. `null` for anything else: nothing is cut away or guessed. */
export const readWhole = (typed: string): number | null => {
  const plain = withPlainDigits(typed) ?? '';
  return /^[+-]?(\d{1,15}|\d{1,3}( \d{3}){1,4})$/.test(plain) ? Number(plain.replaceAll(' ', '')) : null;
};

/** A number as typed, with at most ten digits after a comma or a point: `2,5`, `-1.6802`. `null` for anything else. */
export const readDecimal = (typed: string): number | null => {
  const plain = withPlainDigits(typed) ?? '';
  return /^[+-]?(\d{1,15}|\d{1,3}( \d{3}){1,4})([.,]\d{1,10})?$/.test(plain)
    ? Number(plain.replaceAll(' ', '').replace(',', '.'))
    : null;
};
