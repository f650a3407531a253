import { type Approval, approvalFacts } from './approvals';
import { voidDraws } from './draws/lifecycle';
import { type Details, missingFields } from './fields';
import { titleLength } from './lengths';
import type { ListingType } from './listing-type';
import { isGift, moneyBack, needsWish, swapBack } from './returns';
import { scarcityFacts, timeSteps } from './scarcity';
import type { Rate } from './schema';

/** The pages of the guided form, in order. */
export const steps = [
  'what',
  'photos',
  'price',
  'place',
  'terms',
  'need',
  'availability',
  'sessions',
  'preview',
] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);

/** The steps that a type has something to ask in: a gift of one thing has no price to set and no number. */
export const stepsOf = (type: ListingType): readonly Step[] => {
  const { timeStep, isBooked } = scarcityFacts(type);
  const others: readonly Step[] = timeSteps.filter((step) => step !== timeStep);
  const hasPrice = moneyBack(type) !== null || type.allocation.maxUnits > 1;
  const left: readonly Step[] = [
    ...others,
    ...(hasPrice ? [] : ['price' as const]),
    ...(isBooked ? [] : ['terms' as const]),
  ];
  return steps.filter((step) => !left.includes(step));
};

/** The step before or after one, if there is one. */
export const stepBeside = (type: ListingType, step: Step, by: -1 | 1): Step | undefined => {
  const all = stepsOf(type);
  return all[all.indexOf(step) + by];
};

/** How far a draft is: the steps that were saved, and what else there is. */
export type Progress = { stepsDone: readonly string[]; slotCount: number; isPinned: boolean };

const isDoneBy: Partial<Record<Step, (progress: Progress) => boolean>> = {
  sessions: ({ slotCount }) => slotCount > 0,
  place: ({ stepsDone, isPinned }) => isPinned && stepsDone.includes('place'),
};

/** Whether a step of a draft is done: saved, or, where one adds things one by one, begun. */
export const isStepDone = (step: Step, progress: Progress): boolean =>
  isDoneBy[step]?.(progress) ?? progress.stepsDone.includes(step);

/** Steps that may stay as they are. */
const skippable: readonly Step[] = ['availability', 'preview'];

/** Where a draft goes on: the first step that is neither done nor skippable. */
export const openStep = (type: ListingType, progress: Progress): Step | undefined =>
  stepsOf(type).find((step) => !skippable.includes(step) && !isStepDone(step, progress));

/** What decides whether a listing may be shown. */
export type PublishFacts = {
  type: ListingType;
  isOwnerConfirmed: boolean;
  title: string;
  description: string;
  details: Details;
  rates: readonly Rate[];
  /** The credit that it asks for, if any. */
  creditCode: string | null;
  lat: number | null;
  area: string;
  isPinned: boolean;
  unitCount: number;
  /** Slots to come. */
  slotCount: number;
  stepsDone: readonly string[];
  /** How many kinds of things one would like for it. */
  wantedCount: number;
  /** It says until when it stands, and that is to come. */
  isStanding: boolean;
  /** Its owner says of this way of sharing, too, what they would like: in a notice on show. */
  hasWish: boolean;
  /** How its owner takes bookings; and whether there is a draw, to come or held, where the lot decides. */
  approval: string;
  hasDraw: boolean;
  /** Where it lies for whoever takes it; null: it is asked for. */
  shelfId: string | null;
};

/** What of these depends on the draw of a stored listing, and on the moment. */
export const factsAt = (
  { standsUntil, draw }: { standsUntil: Date | null; draw: { state: string } | null },
  now: Date,
): Pick<PublishFacts, 'isStanding' | 'hasDraw'> => ({
  isStanding: standsUntil !== null && standsUntil > now,
  hasDraw: draw !== null && !voidDraws.has(draw.state),
});

export type Requirement = {
  /** Words: `errors.listing.missing.<name>`. */
  name: string;
  /** Where it is mended; null: in the account, or, with `wish`, in a notice of its own. */
  step: Step | null;
  wish?: true;
  /** The field beside which it is said. */
  field?: string;
  /** Asked only where this is what is counted. */
  counts?: ReturnType<typeof scarcityFacts>['counts'];
  isMet: (facts: PublishFacts) => boolean;
};

const hasPrice = ({ type, rates, creditCode, stepsDone }: PublishFacts): boolean => {
  const money = moneyBack(type);
  return (
    !money ||
    rates.length > 0 ||
    creditCode !== null ||
    (money.ways.includes('free') && stepsDone.includes('price'))
  );
};

/** Of what is swapped: there is something that one would like for it, or one is open to anything. */
const hasWants = ({ type, details, wantedCount }: PublishFacts): boolean => {
  const back = swapBack(type);
  return !back || wantedCount > 0 || Boolean(details[back.wants]) || details[back.anything] === true;
};

/** What a draw decides on, and what lies on a shelf, is given for nothing. */
const isFreeWhereDrawn = ({ type, approval, creditCode, shelfId }: PublishFacts): boolean =>
  !isGift(type) || creditCode === null || !(approvalFacts[approval as Approval].isDrawn || shelfId !== null);

/** What a listing needs before anyone sees it. */
export const requirements: readonly Requirement[] = [
  { name: 'email', step: null, isMet: ({ isOwnerConfirmed }) => isOwnerConfirmed },
  {
    name: 'title',
    step: 'what',
    field: 'title',
    isMet: ({ title }) => title.trim().length >= titleLength.min,
  },
  {
    name: 'description',
    step: 'what',
    field: 'description',
    isMet: ({ description }) => description.trim() !== '',
  },
  {
    name: 'details',
    step: 'what',
    isMet: ({ type, details }) => missingFields(type.details, details).length === 0,
  },
  { name: 'wants', step: 'what', field: 'wanted', isMet: hasWants },
  { name: 'price', step: 'price', isMet: hasPrice },
  { name: 'units', counts: 'units', step: 'price', field: 'units', isMet: ({ unitCount }) => unitCount > 0 },
  { name: 'place', step: 'place', field: 'town', isMet: ({ lat, area }) => lat !== null && area !== '' },
  { name: 'pin', step: 'place', field: 'lat', isMet: ({ lat, isPinned }) => lat === null || isPinned },
  {
    name: 'need',
    step: 'need',
    field: 'standsUntil',
    isMet: ({ type, isStanding }) => scarcityFacts(type).timeStep !== 'need' || isStanding,
  },
  {
    name: 'draw',
    step: 'terms',
    field: 'drawClosesAt',
    isMet: ({ approval, hasDraw }) => !approvalFacts[approval as Approval].isDrawn || hasDraw,
  },
  // What a draw, or a shelf, decides on is given for nothing: nobody is there to ask for more.
  {
    name: 'freeDraw',
    step: 'price',
    field: 'price',
    isMet: isFreeWhereDrawn,
  },
  { name: 'freeDraw', step: 'terms', field: 'approval', isMet: isFreeWhereDrawn },
  // A wish is its type seen from the other side (`asWish`), which asks for no other.
  { name: 'wish', step: null, wish: true, isMet: ({ type, hasWish }) => hasWish || !needsWish(type) },
  { name: 'sessions', counts: 'slots', step: 'sessions', isMet: ({ slotCount }) => slotCount > 0 },
];

/** What is still missing, in the order of the form. */
export const missingFor = (facts: PublishFacts): Requirement[] =>
  requirements.filter(
    ({ counts, isMet }) => (!counts || counts === scarcityFacts(facts.type).counts) && !isMet(facts),
  );
