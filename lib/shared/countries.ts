/** Codes that CLDR names and that are no country, and those that are given up. */
const apart = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AC', 'CP', 'DG', 'TA', 'EA', 'IC', 'CQ']);
const givenUp = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'SU',
  'TP',
  'UK',
  'YD',
  'YU',
  'ZR',
  'DY',
  'HV',
  'NH',
  'RH',
  'VD',
]);

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The countries that the runtime knows (ISO 3166-1 by CLDR). */
export const allCountries: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !apart.has(code) && !givenUp.has(code) && names.of(code) !== undefined);

const known = new Set(allCountries);

export const isCountry = (code: string): boolean => known.has(code);
