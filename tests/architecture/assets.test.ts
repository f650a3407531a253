import { currencyDecimals } from '@/lib/shared/currencies';
import { readSource, sourcesBelow } from '../support/sources';

const files = ['app', 'components', 'lib', 'prisma/seed'].flatMap(sourcesBelow);

/** Code without what is only said about it. */
const codeOf = (file: string): string =>
  readSource(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

type Rule = { name: string; pattern: RegExp; homes: readonly RegExp[]; advice: string };

/** What Stripe has of its own, and what stands in for it. */
const stripe = /^lib\/platform\/stripe\//;

const codes = [...currencyDecimals.keys()].join('|');

const rules: Rule[] = [
  {
    name: 'no currency by its code or its sign',
    pattern: new RegExp(`(['"\`])(${codes}|eur|usd|gbp|jpy)\\1|€`),
    // Signs of currencies; what is counted in where nothing is said; the demo's euros; the example of the API's document.
    homes: [
      /^lib\/shared\/(asset|currencies)\.ts$/,
      stripe,
      /^prisma\/seed\//,
      /^app\/api\/v1\/schemas\/basics\.ts$/,
    ],
    advice: 'Take the currency of the thing, or COMMUNITY_CURRENCY for something new.',
  },
  {
    name: 'no amount of minor units made by hundreds, or cut to two digits',
    pattern:
      /Minor\b[^;\n]*[*/] ?100(?![\d_])|[*/] ?100(?![\d_])[^;\n]*Minor\b|100 \*[^;\n]*Minor\b|\.toFixed\(2\)|\b10 ?\*\* ?\(?\w*([dD]igits|[dD]ecimals)/,
    homes: [/^lib\/shared\/money\.ts$/, stripe],
    advice:
      'Ask lib/shared/money (formatAmount, decimalText, wholeUnits, percentOf): an asset has its own decimals and steps.',
  },
  {
    name: 'no currency written but by lib/shared/money',
    pattern: /style: 'currency'|currencyDisplay|currency_display/,
    homes: [/^lib\/shared\/(money|asset)\.ts$/, stripe],
    advice: 'formatMoney or formatAmount write amounts.',
  },
  {
    name: 'no code of a currency changed into the letters that Stripe wants',
    pattern: /[cC]urrency\)?\.to(Lower|Upper)Case/,
    homes: [stripe],
    advice: 'atStripe and fromStripe (lib/platform/stripe/amounts.ts) speak to Stripe.',
  },
];

test('the sources of the house are read', () => expect(files.length).toBeGreaterThan(500));

test.each(rules)('outside its home there is $name', ({ pattern, homes, advice }) => {
  const strays = files.filter((file) => !homes.some((home) => home.test(file)) && pattern.test(codeOf(file)));
  expect({ strays, advice }).toEqual({ strays: [], advice });
});

test.each([
  "const currency = 'EUR';",
  'const cents = amountMinor * 100;',
  'const euros = (totalMinor / 100).toFixed(2);',
  "new Intl.NumberFormat('fr', { style: 'currency' })",
  'session.currency.toUpperCase()',
  'const text = 10 ** digits;',
])('such code is found: %s', (code) => {
  expect(rules.some(({ pattern }) => pattern.test(code))).toBe(true);
});

test.each(['const width = (value * 100) / of;', "const list = 'ALLIANCE';", 'amountMinor: 100'])(
  'what is none is left alone: %s',
  (code) => {
    expect(rules.some(({ pattern }) => pattern.test(code))).toBe(false);
  },
);
