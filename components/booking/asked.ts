import { addToDate, type Grain, isPlainDate } from '@/lib/shared/period';
import { readWhole } from '@/lib/shared/typed-digits';

/**
 * What a page's address asks for: `?from=&to=&quantity=&options.guests=`, or `?slot=&quantity=`. Dates as typed, nothing
 * checked but their shape.
 */
export type Asked = {
  from: string;
  to: string;
  /** The slot, of what has places in slots: it says the time. */
  slotId?: string;
  /** Several of them, the one that was chosen first among them. */
  slotIds?: string[];
  quantity: number;
  /** What was chosen to give for a place, where each chooses it; no address says it. */
  offerMinor?: number;
  /** In which of its assets, by its code, where one chooses; left out: nothing is chosen yet. */
  payIn?: string;
  options: Record<string, string | string[]>;
  /** The circle of the reader's that it is for; left out: themselves. */
  onBehalfOf?: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim();

const isTime = (text: string): boolean => /^\d{2}:\d{2}$/.test(text);

/** A day with the hour that was typed beside it. An address made elsewhere may carry both in one. */
const moment = (date: string, time: string): string =>
  isPlainDate(date) && isTime(time) ? `${date}T${time}` : date;

const monthsLater = (from: string, months: string): string => {
  const count = readWhole(months) ?? 0;
  return isPlainDate(from) && count > 0 && count < 1000 ? addToDate(from, { months: count }) : '';
};

/** How the fields of each grain say when it ends. */
const ends: Record<Grain, (params: SearchParams, from: string) => string> = {
  time: (params, from) => moment(one(params.to) || from.slice(0, 10), one(params.toTime)),
  night: (params) => one(params.to),
  // Where nobody says until when, it is first paid for a month.
  month: (params, from) => monthsLater(from, one(params.months)) || one(params.to) || monthsLater(from, '1'),
};

/** How many, the answers, and for whom: every address may have them. */
const countAndOptions = (params: SearchParams): Pick<Asked, 'quantity' | 'options' | 'onBehalfOf'> => {
  const quantity = readWhole(one(params.quantity)) ?? 1;
  const options: Asked['options'] = {};
  for (const [name, value] of Object.entries(params)) {
    const plain = name.replace(/\[\]$/, '');
    if (!plain.startsWith('options.') || value === undefined || value === '') continue;
    options[plain.slice('options.'.length)] = name.endsWith('[]') && !Array.isArray(value) ? [value] : value;
  }
  const onBehalfOf = one(params.onBehalfOf);
  return { quantity, options, ...(onBehalfOf && { onBehalfOf }) };
};

/** What an address asks for, or null when it names no first day. */
export const askedOf = (grain: Grain, params: SearchParams): Asked | null => {
  const from = grain === 'time' ? moment(one(params.from), one(params.fromTime)) : one(params.from);
  return from ? { from, to: ends[grain](params, from), ...countAndOptions(params) } : null;
};

/** The same where a slot is asked for, which says the time: null when it names none. */
export const askedOfSlot = (params: SearchParams): Asked | null => {
  const named = [params.slot ?? []].flat().map((slotId) => slotId.trim());
  const slotIds = [...new Set(named.filter((slotId) => slotId !== ''))];
  const [slotId] = slotIds;
  if (slotId === undefined) return null;
  return { from: '', to: '', slotId, ...(slotIds.length > 1 && { slotIds }), ...countAndOptions(params) };
};

/** The same where nobody asks when: how many, one to begin with. */
export const askedOfItems = (params: SearchParams): Asked => ({
  from: '',
  to: '',
  ...countAndOptions(params),
});

const datesNamed = ({ from, to }: Asked): Record<string, string> => (from === '' ? {} : { from, to });

const optionsQuery = (options: Asked['options']): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      `options.${name}${Array.isArray(value) ? '[]' : ''}`,
      value,
    ]),
  );

/** The same as a query, for a link that carries it on. */
export const askedQuery = (asked: Asked): Record<string, string | string[]> => ({
  ...(asked.slotId === undefined ? datesNamed(asked) : { slot: asked.slotIds ?? asked.slotId }),
  ...(asked.quantity === 1 ? {} : { quantity: String(asked.quantity) }),
  ...(asked.onBehalfOf && { onBehalfOf: asked.onBehalfOf }),
  ...optionsQuery(asked.options),
});

/** When and how many, by the names that a request is sent with; a name of a list comes once for each of it. */
export const askedFields = (asked: Asked): [name: string, value: string][] => {
  const { slotId, slotIds, quantity } = asked;
  const slots = slotIds?.map((each): [string, string] => ['slotIds[]', each]);
  const when = slotId === undefined ? Object.entries(datesNamed(asked)) : (slots ?? [['slotId', slotId]]);
  return [...when, ...(quantity === 1 ? [] : [['quantity', String(quantity)] as [string, string]])];
};

/** The number of months that the field shows for what was asked; 1 when it is none. */
export const monthsBetween = (from: string, to: string): number => {
  if (!isPlainDate(from) || !isPlainDate(to)) return 1;
  for (let months = 1; months <= 120; months += 1) if (addToDate(from, { months }) >= to) return months;
  return 1;
};
