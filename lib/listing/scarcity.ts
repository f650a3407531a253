import type { Allocation, AllocationKind, DayBegins, ListingType, OpenEnd } from './listing-type';

/** What holds of everything that is scarce in one way, whatever is shared. What it does is in `lib/holding`. */
type Facts = {
  /** It happens at dated slots; otherwise it is there all the time. */
  isDated: boolean;
  /** Who asks for it says when: dates, or a slot. */
  asksWhen: boolean;
  /** Others can have something of it, on its terms; otherwise they only answer. */
  isBooked: boolean;
  /** What of it must be there before anyone can ask for it; null: nothing. */
  counts: 'units' | 'slots' | null;
  /** The step of the guided form in which it is said when it can be had; null: until it is gone. */
  timeStep: 'availability' | 'sessions' | 'need' | null;
  /** Who has some of it may let another member have it. */
  passesOn: boolean;
  /** What is taken does not come back: with the last of it the listing is gone. */
  leaves: boolean;
};

const facts: Record<AllocationKind, Facts> = {
  period: {
    isDated: false,
    asksWhen: true,
    isBooked: true,
    counts: 'units',
    timeStep: 'availability',
    passesOn: false,
    leaves: false,
  },
  places: {
    isDated: true,
    asksWhen: true,
    isBooked: true,
    counts: 'slots',
    timeStep: 'sessions',
    passesOn: true,
    leaves: false,
  },
  stock: {
    isDated: false,
    asksWhen: false,
    isBooked: true,
    counts: 'units',
    timeStep: null,
    passesOn: false,
    leaves: true,
  },
  plenty: {
    isDated: false,
    asksWhen: false,
    isBooked: true,
    counts: null,
    timeStep: null,
    passesOn: false,
    leaves: false,
  },
  none: {
    isDated: false,
    asksWhen: false,
    isBooked: false,
    counts: null,
    timeStep: 'need',
    passesOn: false,
    leaves: false,
  },
};

export const allocationKinds = Object.keys(facts) as AllocationKind[];

type Scarce = Pick<ListingType, 'allocation'>;

/** Reads a table with a row for each way of being scarce: the row of a type. */
export const ofKind =
  <Row>(table: Readonly<Record<AllocationKind, Row>>) =>
  ({ allocation }: Scarce): Row =>
    table[allocation.kind];

/** The facts of how a type is scarce. */
export const scarcityFacts = ofKind(facts);

/** All steps in which it may be said when something can be had. */
export const timeSteps = Object.values(facts).flatMap(({ timeStep }) => timeStep ?? []);

/** Whether listings of a type have slots: these can be asked for by part of the day, and stand in order of time. */
export const hasSlots = (type: ListingType): boolean => scarcityFacts(type).isDated;

export type Slotted = Extract<Allocation, { newSlot: unknown }>;

/** What is said of the slots of a type whose listings have them; null for the others. */
export const slotsOf = ({ allocation }: Scarce): Slotted | null =>
  'newSlot' in allocation ? allocation : null;

/** In how many days what leaves for good is fetched; null for what stays. */
export const fetchDaysOf = ({ allocation }: Scarce): number | null =>
  ('fetchWithinDays' in allocation ? allocation.fetchWithinDays : null) ?? null;

/** Whether owners may offer times at which to come for what leaves. */
export const isFetchedAtTimes = ({ allocation }: Scarce): boolean =>
  'atTimes' in allocation && allocation.atTimes === true;

/** Within how many days what becomes no less is had once it is agreed; null for everything else. */
export const plentyDaysOf = ({ allocation }: Scarce): number | null =>
  'withinDays' in allocation ? allocation.withinDays : null;

/** How many of them one may ask for at a time; null: all there are. */
export const mostAtOnceOf = ({ allocation }: Scarce): number | null =>
  ('mostAtOnce' in allocation ? allocation.mostAtOnce : null) ?? null;

/** Whether people come together: they see who comes, as far as each allows, and talk in one conversation. */
export const isGathering = (type: Scarce): boolean => slotsOf(type)?.gathers ?? false;

/** How what is taken of a type goes on where nobody says until when; null: it has an end. */
export const openEndOf = ({ allocation }: Scarce): OpenEnd | null =>
  ('openEnd' in allocation ? allocation.openEnd : null) ?? null;

/** The hour at which a first day begins in practice, for the notice; midnight for what has hours of its own. */
export const dayBeginsOf = ({ allocation }: Scarce): DayBegins =>
  'dayBegins' in allocation ? allocation.dayBegins : { at: '00:00' };

/**
 * Whether owners of a type choose if guests may pass their places on, and what holds until they do: where people come
 * together, a seat that stays empty helps no one.
 */
export const passingOn = (type: ListingType): { isChoice: boolean; byDefault: boolean } => {
  const isChoice = scarcityFacts(type).passesOn;
  return { isChoice, byDefault: isChoice && isGathering(type) };
};

/**
 * A type as one wants what is shared by it: nothing is priced, counted, claimed or booked; of the type's own fields nothing
 * is asked.
 */
export const asWish = ({ groups: _, notices: __, ...type }: ListingType): ListingType => ({
  ...type,
  allocation: { kind: 'none', grain: 'time', maxUnits: 1 },
  return: { kind: 'gift' },
  life: 'visit',
  handover: null,
  details: {},
  questions: {},
  limits: { noticeHours: 0, minLength: 1, maxLength: 1 },
  schemaOrg: 'Demand',
});
