import { statesWhere } from '@/lib/lifecycle/states';

/** The states of a pledge, what they mean, and when its card is good enough. Pure. */
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

const begun = { counts: false, holdsStock: false, isOver: true, wasThere: false, isThanked: false } as const;
const counted = { counts: true, holdsStock: true, wasThere: true, isThanked: true } as const;

/** What a state means to the rest of the house. */
export const pledgeMeanings: Record<
  PledgeState,
  {
    /** Towards the goal, the wall, the curve. */
    counts: boolean;
    /** Its rewards are kept for it. */
    holdsStock: boolean;
    isOver: boolean;
    /** Where it stands towards the closing: nothing was asked of it yet, or its card is being asked (once or again). */
    closing?: 'waits' | 'asked';
    /** Nothing comes of it without a card, or without another one. */
    wantsCard?: true;
    /** It counted when its campaign was decided: shown to the lead, told what becomes of it. */
    wasThere: boolean;
    /** On the wall of thanks. */
    isThanked: boolean;
  }
> = {
  started: { ...begun, isOver: false, holdsStock: true, wantsCard: true },
  active: { ...counted, isOver: false, closing: 'waits' },
  recorded: { ...counted, isOver: false, closing: 'waits' },
  charging: { ...counted, isOver: false, closing: 'asked' },
  failing: { ...counted, isOver: false, closing: 'asked', wantsCard: true },
  paid: { ...counted, isOver: true },
  withdrawn: begun,
  freed: { ...begun, wasThere: true, isThanked: true },
  lapsed: begun,
  lost: { ...begun, wasThere: true },
};

/** The states in which a pledge counts. */
export const countingStates = statesWhere(pledgeMeanings, ({ counts }) => counts);
export const thankedStates = statesWhere(pledgeMeanings, ({ isThanked }) => isThanked);
export const thereStates = statesWhere(pledgeMeanings, ({ wasThere }) => wasThere);
/** Before the closing has begun with it, while it is at it, and both. */
export const waitingStates = statesWhere(pledgeMeanings, ({ closing }) => closing === 'waits');
export const askedStates = statesWhere(pledgeMeanings, ({ closing }) => closing === 'asked');
export const owedStates = statesWhere(pledgeMeanings, ({ closing }) => closing !== undefined);

const dayMs = 86_400_000;

/** So many days before the end a backer is told once more that their card ends too early. */
const cardReminderDays = 5;

/** For how many days a refused card is tried again; 0: it is not. */
export const retryDaysOf = ({ chargeRetryDays }: { chargeRetryDays: readonly number[] }): number =>
  Math.max(0, ...chargeRetryDays);

/** When the last try to charge a card is over. */
const lastTryAt = (endsAt: Date, chargeRetryDays: readonly number[]): Date =>
  new Date(endsAt.getTime() + retryDaysOf({ chargeRetryDays }) * dayMs);

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

/**
 * When its backer is told (next) that it ends too early: as soon as it is known, and once more in the last days; null when
 * that was done, or the end has come.
 */
export const warningAt = (
  { cardWarnedAt }: Pick<KeptCard, 'cardWarnedAt'>,
  endsAt: Date | null,
  now: Date,
): Date | null => {
  if (endsAt === null || now >= endsAt) return null;
  if (cardWarnedAt === null) return now;
  const reminderAt = new Date(endsAt.getTime() - cardReminderDays * dayMs);
  return cardWarnedAt < reminderAt ? reminderAt : null;
};
