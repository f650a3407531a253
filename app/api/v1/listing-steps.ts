import type { FilledStep } from '@/lib/listing/commands/save-step';
import { typedLengths } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { lastDayOf } from '@/lib/listing/need-schema';
import type { PriceWay } from '@/lib/listing/price-ways';
import type { OwnListing } from '@/lib/listing/queries';
import { scarcityFacts } from '@/lib/listing/scarcity';
import { AppError } from '@/lib/shared/errors';
import type { RateUnit } from '@/lib/shared/period';
import type { EditListing } from './schemas/new-listing';

/* What a program sends of a listing, as the steps of the guided form: both are then read by the same rules. */

type Stored = Pick<
  OwnListing,
  | 'title'
  | 'description'
  | 'details'
  | 'priceWay'
  | 'rates'
  | 'creditPrice'
  | 'fees'
  | 'depositMinor'
  | 'units'
  | 'approval'
  | 'cancellation'
  | 'noticeHours'
  | 'minLength'
  | 'maxLength'
  | 'rules'
> &
  Partial<Pick<OwnListing, 'needed' | 'standsUntil' | 'timeZone'>>;

type Priced = Pick<Stored, 'priceWay' | 'rates' | 'creditPrice' | 'fees' | 'depositMinor' | 'units'>;

const nothing: Priced = {
  priceWay: 'money',
  rates: [],
  creditPrice: null,
  fees: [],
  depositMinor: 0,
  units: [],
};

const isGiven = (given: EditListing, names: readonly (keyof EditListing)[]): boolean =>
  names.some((name) => given[name] !== undefined);

type Asked = {
  per: RateUnit;
  amountMinor: number;
  minMinor?: number | undefined;
  maxMinor?: number | undefined;
};

/** What was sent of rates says it by itself: none at all is free, bounds are for each to choose within. */
const wayOf = (
  { priceWay }: EditListing,
  { rates, inCredit }: { rates: readonly Asked[]; inCredit: readonly unknown[] },
  stored: PriceWay,
): PriceWay => {
  if (priceWay) return priceWay;
  if (inCredit.length > 0 && rates.length === 0) return 'credit';
  if (inCredit.length > 0) return stored === 'both' ? 'both' : 'either';
  if (rates.length === 0) return 'free';
  if (rates.some(({ maxMinor }) => maxMinor !== undefined)) return 'open';
  return stored === 'share' ? 'share' : 'money';
};

/** A form has a field for what can be asked, and no other. */
const requireKnown = (names: readonly string[], known: readonly string[], path: string): void => {
  const stray = names.findIndex((name) => !known.includes(name));
  if (stray < 0) return;
  throw new AppError('invalid', 'form', { fields: { [`${path}.${stray}`]: { key: 'field.choose' } } });
};

const creditIn = ({ creditPrice }: Priced): NonNullable<EditListing['creditRates']> =>
  (creditPrice?.rates ?? []).map(({ unit, amountMinor }) => ({
    per: unit,
    amountMinor,
    currency: creditPrice?.asset.code ?? '',
  }));

const priceInput = (type: ListingType, given: EditListing, stored: Priced): Record<string, unknown> => {
  const money = type.return.kind === 'money' ? type.return : { rates: [], fees: [] };
  const rates: readonly Asked[] =
    given.rates ?? stored.rates.map(({ unit, ...amounts }) => ({ per: unit, ...amounts }));
  const bounds = rates.find(({ maxMinor }) => maxMinor !== undefined);
  const inCredit = given.creditRates ?? creditIn(stored);
  const fees = given.fees ?? stored.fees;
  const units = given.units ?? stored.units;
  const perUnit = rates.map(({ per }) => per);
  requireKnown(perUnit, money.rates, 'rates');
  requireKnown(
    inCredit.map(({ per }) => per),
    money.rates,
    'creditRates',
  );
  requireKnown(
    fees.map(({ code }) => code),
    money.fees,
    'fees',
  );
  return {
    price: wayOf(given, { rates, inCredit }, stored.priceWay),
    credit: {
      currency: inCredit[0]?.currency,
      rates: Object.fromEntries(inCredit.map(({ per, amountMinor }) => [per, amountMinor])),
    },
    open: { min: bounds?.minMinor ?? 0, max: bounds?.maxMinor ?? 0 },
    rates: Object.fromEntries(rates.map(({ per, amountMinor }) => [per, amountMinor])),
    fees: Object.fromEntries(fees.map(({ code, amountMinor }) => [code, amountMinor])),
    deposit: given.deposit?.amountMinor ?? stored.depositMinor,
    units: Math.max(1, units.length),
    labels: units.map(({ label }) => label.replaceAll('\n', ' ')).join('\n'),
  };
};

/** As the form posts it; an audience that names a circle without one is none. */
const audienceInput = ({ audience }: EditListing): string | undefined =>
  audience && [audience.kind, ...(audience.circle ? [audience.circle.id] : [])].join(':');

const termsInput = (type: ListingType, given: EditListing, stored: Partial<Stored>) => {
  const inForm = (name: 'minLength' | 'maxLength'): number | null => {
    const length = given[name] === undefined ? (stored[name] ?? null) : given[name];
    return length === null ? null : length / typedLengths(type)[name].size;
  };
  return {
    audience: audienceInput(given),
    approval: given.approval ?? stored.approval,
    drawClosesAt: given.drawClosesAt,
    drawWay: given.drawWay,
    drawSource: given.drawSource,
    cancellation: given.cancellation ?? stored.cancellation,
    mayPassOn: given.mayPassOn,
    noticeHours: given.noticeHours ?? stored.noticeHours,
    rules: given.rules ?? stored.rules,
    minLength: inForm('minLength'),
    maxLength: inForm('maxLength'),
  };
};

/** The first step, whole: what was not sent stays as it is. */
export const whatInput = (given: EditListing, stored: Partial<Stored>): Record<string, unknown> => ({
  title: given.title ?? stored.title,
  description: given.description ?? stored.description,
  category: given.category,
  wanted: given.wantedCategories,
  details: { ...stored.details, ...given.details },
});

/** When it is needed, until when it stands, and whom it is for: of a wish. */
const needSteps = (given: EditListing, stored: Partial<Stored>): FilledStep[] => {
  if (!isGiven(given, ['needed', 'standsUntil', 'audience'])) return [];
  const { from = '', to = '' } = (given.needed === undefined ? stored.needed : given.needed) ?? {};
  const { standsUntil: kept, timeZone = '' } = stored;
  const standsUntil = given.standsUntil ?? (kept ? lastDayOf(kept, timeZone) : '');
  return [
    {
      step: 'need',
      input: { neededFrom: from, neededTo: to, standsUntil, audience: audienceInput(given) },
    },
  ];
};

/** The later steps that something was sent for. */
export const laterSteps = (
  type: ListingType,
  given: EditListing,
  stored: Partial<Stored> = {},
): FilledStep[] => {
  const steps: FilledStep[] = [];
  if (isGiven(given, ['priceWay', 'rates', 'creditRates', 'fees', 'deposit', 'units']))
    steps.push({ step: 'price', input: priceInput(type, given, { ...nothing, ...stored }) });
  if (given.place) steps.push({ step: 'place', input: given.place });
  if (!scarcityFacts(type).isBooked) return [...steps, ...needSteps(given, stored)];
  if (
    isGiven(given, [
      'audience',
      'approval',
      'drawClosesAt',
      'drawWay',
      'drawSource',
      'cancellation',
      'mayPassOn',
      'noticeHours',
      'minLength',
      'maxLength',
      'rules',
    ])
  )
    steps.push({ step: 'terms', input: termsInput(type, given, stored) });
  return steps;
};

export const editedSteps = (type: ListingType, given: EditListing, stored: Stored): FilledStep[] => [
  ...(isGiven(given, ['title', 'description', 'category', 'wantedCategories', 'details'])
    ? [{ step: 'what' as const, input: whatInput(given, stored) }]
    : []),
  ...laterSteps(type, given, stored),
];
