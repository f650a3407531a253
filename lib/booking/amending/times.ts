import type { Settings } from '@/lib/platform/settings';
import { earliest, later, payWithinHours } from '../lives/times';
import type { KeptTerms } from './terms';

/** What decides until when a proposal can be answered, and paid for. */
export type AmendmentTimes = {
  was: Pick<KeptTerms, 'startsAt' | 'endsAt'>;
  startsAt: Date;
  endsAt: Date;
  /** The last moment to ask for the new slot; without one, the new start. */
  closesAt: Date;
  stateSince: Date;
  payWithinMinutes: number | null;
};

/** The moment it is about: the first start, before it; once it has begun, the end that was agreed, or is proposed. */
const concernedAt = ({ was, startsAt, endsAt, closesAt, stateSince }: AmendmentTimes): Date => {
  const [start, end] = [new Date(was.startsAt), new Date(was.endsAt)];
  if (stateSince < start) return earliest(start, startsAt, closesAt);
  return stateSince < end ? earliest(end, endsAt) : endsAt;
};

/** When a proposal that nobody answers is over: as soon as a request would be, or at the moment it is about. */
export const runsOutAt = (times: AmendmentTimes, numbers: Pick<Settings, 'requestExpiresHours'>): Date =>
  earliest(later(times.stateSince, numbers.requestExpiresHours), concernedAt(times));

/** Until when the difference must be paid: as long as for a booking, and never past what it is about. */
export const payUntil = (times: AmendmentTimes, numbers: Settings): Date => {
  const { stateSince, was, endsAt } = times;
  const isAhead = stateSince < new Date(was.startsAt);
  return earliest(later(stateSince, payWithinHours(times, numbers)), isAhead ? concernedAt(times) : endsAt);
};
