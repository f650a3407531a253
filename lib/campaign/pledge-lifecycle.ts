/** The life of a pledge, as data: commands, the closing, timers, mails and pages read this table. Pure. */
export const pledgeStates = [
  'started',
  'active',
  'recorded',
  'charging',
  'failing',
  'paid',
  'withdrawn',
  'freed',
  'lapsed',
  'lost',
] as const;
export type PledgeState = (typeof pledgeStates)[number];

/** Who: its backer, an operator, the clock, or the house itself (a card was kept, a bank answered). */
export type PledgeActor = 'backer' | 'operator' | 'timer' | 'system';

/** What must hold besides the state; each is looked at under the campaign's row lock. */
export type PledgeGuard = 'campaignOpen' | 'beforeFixed' | 'campaignSucceeded' | 'campaignOff';

/** What follows, delivered from the event row. Words: `mail.pledge.<event>.<whom>`, `notice.pledge.<event>.<whom>`. */
export type PledgeEffect = { do: 'tellBacker' } | { do: 'noticeLead' };

export type PledgeTransition = {
  name: string;
  by: readonly PledgeActor[];
  /** Empty: it makes the pledge. */
  from: readonly PledgeState[];
  /** Left out: the state stays what it is. */
  to?: PledgeState;
  when?: PledgeGuard;
  effects: readonly PledgeEffect[];
};

const tellBacker: PledgeEffect = { do: 'tellBacker' };
const noticeLead: PledgeEffect = { do: 'noticeLead' };

export const pledgeTransitions = [
  { name: 'start', by: ['backer'], from: [], to: 'started', when: 'campaignOpen', effects: [] },
  { name: 'record', by: ['operator'], from: [], to: 'recorded', when: 'campaignOpen', effects: [noticeLead] },
  {
    name: 'activate',
    by: ['system'],
    from: ['started'],
    to: 'active',
    when: 'campaignOpen',
    effects: [tellBacker, noticeLead],
  },
  /** Mail to the address reaches its backer: partners may add to it. */
  {
    name: 'confirm_address',
    by: ['backer'],
    from: ['started', 'active', 'charging', 'failing', 'paid'],
    effects: [],
  },
  /** An operator takes off what a partner adds, for good, and says why. */
  {
    name: 'bar_match',
    by: ['operator'],
    from: ['started', 'active', 'recorded', 'charging', 'failing', 'paid'],
    effects: [tellBacker],
  },
  { name: 'lapse', by: ['timer'], from: ['started'], to: 'lapsed', effects: [] },
  /** The card was kept when it was over: nothing counts, nothing is charged. */
  { name: 'come_late', by: ['system'], from: ['started'], to: 'lapsed', effects: [tellBacker] },
  { name: 'change', by: ['backer'], from: ['active'], when: 'beforeFixed', effects: [tellBacker] },
  {
    name: 'withdraw',
    by: ['backer'],
    from: ['active', 'started'],
    to: 'withdrawn',
    when: 'beforeFixed',
    effects: [tellBacker, noticeLead],
  },
  /** Entered by mistake, or asked back at the counter. */
  {
    name: 'take_back',
    by: ['operator'],
    from: ['recorded'],
    to: 'withdrawn',
    when: 'campaignOpen',
    effects: [noticeLead],
  },
  { name: 'renew_card', by: ['backer', 'system'], from: ['active', 'failing'], effects: [] },
  /** The card ends before it could be charged: said when it is kept, and again some days before the end. */
  { name: 'warn_card', by: ['system', 'timer'], from: ['active'], effects: [tellBacker] },
  {
    name: 'free',
    by: ['system'],
    from: ['active', 'recorded'],
    to: 'freed',
    when: 'campaignOff',
    effects: [],
  },
  {
    name: 'charge',
    by: ['system'],
    from: ['active', 'failing'],
    to: 'charging',
    when: 'campaignSucceeded',
    effects: [],
  },
  { name: 'pay', by: ['system'], from: ['charging', 'recorded'], to: 'paid', effects: [tellBacker] },
  { name: 'refuse', by: ['system'], from: ['charging'], to: 'failing', effects: [tellBacker] },
  { name: 'lose', by: ['system'], from: ['charging'], to: 'lost', effects: [tellBacker] },
  { name: 'answer', by: ['backer'], from: ['charging', 'failing', 'paid'], effects: [] },
] as const satisfies readonly PledgeTransition[];

export type PledgeTransitionName = (typeof pledgeTransitions)[number]['name'];

export const pledgeTable: readonly (PledgeTransition & { name: PledgeTransitionName })[] = pledgeTransitions;

export const findPledgeTransition = (name: PledgeTransitionName) => {
  const row = pledgeTable.find((each) => each.name === name);
  if (!row) throw new RangeError(`no transition of a pledge is called ${name}`);
  return row;
};

/** What a state means to the rest of the house. */
export const pledgeMeanings: Record<
  PledgeState,
  {
    /** Towards the goal, the wall, the curve. */
    counts: boolean;
    /** Its rewards are kept for it. */
    holdsStock: boolean;
    isOver: boolean;
  }
> = {
  started: { counts: false, holdsStock: true, isOver: false },
  active: { counts: true, holdsStock: true, isOver: false },
  recorded: { counts: true, holdsStock: true, isOver: false },
  charging: { counts: true, holdsStock: true, isOver: false },
  failing: { counts: true, holdsStock: true, isOver: false },
  paid: { counts: true, holdsStock: true, isOver: true },
  withdrawn: { counts: false, holdsStock: false, isOver: true },
  freed: { counts: false, holdsStock: false, isOver: true },
  lapsed: { counts: false, holdsStock: false, isOver: true },
  lost: { counts: false, holdsStock: false, isOver: true },
};

const statesThat = (says: keyof (typeof pledgeMeanings)['paid']): PledgeState[] =>
  pledgeStates.filter((state) => pledgeMeanings[state][says]);

/** The states in which a pledge counts. */
export const countingStates = statesThat('counts');

/** The transitions that someone has with a pledge as it is, whatever their guards say. */
export const pledgeMoves = (state: PledgeState, by: PledgeActor): PledgeTransitionName[] =>
  pledgeTable.filter((row) => row.by.includes(by) && row.from.includes(state)).map(({ name }) => name);

const dayMs = 86_400_000;

/** When a card that was refused for the nth time (from 1) is tried again; null: it is lost. Days are those of the setting, from the first try. */
export const nextTryAt = (attempts: number, retryDays: readonly number[], now: Date): Date | null => {
  const day = retryDays[attempts - 1];
  if (day === undefined) return null;
  return new Date(now.getTime() + (day - (retryDays[attempts - 2] ?? 0)) * dayMs);
};

/** So many days before the end a backer is told once more that their card ends too early. */
export const cardReminderDays = 5;

/** When the last try to charge a card is over. */
const lastTryAt = (endsAt: Date, retryDays: readonly number[]): Date =>
  new Date(endsAt.getTime() + Math.max(0, ...retryDays) * dayMs);

/** The first month in which every card is good long enough: `2026-12`. */
export const cardNeededUntil = (endsAt: Date, retryDays: readonly number[]): string =>
  lastTryAt(endsAt, retryDays).toISOString().slice(0, 7);

export type KeptCard = { state: PledgeState; cardExpires: string | null; cardWarnedAt: Date | null };

/** Whether a kept card ends before it could be charged, tries after a refusal included. */
export const cardEndsEarly = (
  { state, cardExpires }: Omit<KeptCard, 'cardWarnedAt'>,
  endsAt: Date | null,
  retryDays: readonly number[],
): boolean =>
  state === 'active' &&
  cardExpires !== null &&
  endsAt !== null &&
  cardExpires < cardNeededUntil(endsAt, retryDays);

/** Whether its backer is to be told now: as soon as it is known, and once more in the last days. */
export const warnsOfCard = (
  card: KeptCard,
  { endsAt, retryDays, now }: { endsAt: Date | null; retryDays: readonly number[]; now: Date },
): boolean => {
  if (endsAt === null || !cardEndsEarly(card, endsAt, retryDays)) return false;
  const reminderAt = new Date(endsAt.getTime() - cardReminderDays * dayMs);
  return card.cardWarnedAt === null || (now >= reminderAt && card.cardWarnedAt < reminderAt);
};
