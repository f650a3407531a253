import { currencyDecimals, currencyStep } from '@/lib/shared/currencies';
import { atLeastOne } from '../../support/at-least-one';

/** Of which the runtime knows that people write fewer decimals than are counted. */
const writtenShorter = new Set(
  'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP YER'.split(' '),
);

const known = new Set(Intl.supportedValuesOf('currency'));

const decimalsInRuntime = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? -1;

test('a currency has the decimals that ISO 4217 gives it: the runtime knows them too, but for some that are written shorter', () => {
  expect(currencyDecimals.size).toBeGreaterThan(150);
  const differing = [...currencyDecimals].filter(
    ([code, decimals]) => known.has(code) && decimalsInRuntime(code) !== decimals,
  );
  expect(differing.map(([code]) => code).filter((code) => !writtenShorter.has(code))).toEqual([]);
  expect([...currencyDecimals.keys()].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});

test('what the runtime does not know are accounting units and what is new or gone for most', () => {
  const unknown = [...currencyDecimals.keys()].filter((code) => !known.has(code));
  expect(unknown.length).toBeLessThan(20);
  expect(unknown).not.toContain('EUR');
});

test('each currency is paid in steps that its decimals allow', () => {
  for (const [code, decimals] of atLeastOne([...currencyDecimals]))
    expect([1, 10 ** decimals, 10]).toContain(currencyStep(code));
  expect([currencyStep('BHD'), currencyStep('TND'), currencyStep('MGA'), currencyStep('JPY')]).toEqual([
    10, 10, 100, 1,
  ]);
});
