/** What a community counts in that says nothing else. */
export const usualCurrency = 'EUR';

/**
 * The currencies of ISO 4217 that people pay in, by how many digits follow the separator; without metals, baskets and codes for tests.
 * The table `asset` holds the same (a test compares them). Source: ISO 4217, list one, with its amendments up to January 2026.
 */
const byDecimals: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP
    CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD
    KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
    PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU
    UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Digits after the separator, by code. */
export const currencyDecimals: ReadonlyMap<string, number> = new Map(
  byDecimals.flatMap(([decimals, codes]) => codes.split(/\s+/).map((code) => [code, decimals] as const)),
);

/**
 * The smallest amount that changes hands, where that is not one minor unit: cards take dinars of a thousand fils in tens, and an
 * ariary whole. Prices, shares and refunds are multiples of it, so that what is agreed can be paid.
 */
const steps: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [...currencyDecimals].flatMap(([code, decimals]) => (decimals === 3 ? [[code, 10]] : [])),
  ),
  MGA: 100,
};

/** In minor units. */
export const currencyStep = (code: string): number => steps[code] ?? 1;
