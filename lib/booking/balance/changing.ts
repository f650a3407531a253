import 'server-only';
import { z } from 'zod';
import { eventsMadeBy } from '@/lib/lifecycle/history';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { standingNow } from '@/lib/standing/at-once';
import { mustAct } from '@/lib/standing/standing';
import { actOf, asSeenBy, holderFor } from '../acting';
import { advance } from '../booking-life';
import { holdBooking, seenBy } from '../facts';
import { isAmongMembers, lifeOf } from '../lifecycle';
import type { Quote } from '../rules';
import { shownMinor } from '../schema';
import { balanceFields, readBalance, requireOwnBalance } from './reading';
import { isSameBalance } from './rules';
import { requireShownBalance } from './shown';

export const ChangeBalance = z.object({
  bookingId: z.string().min(1).max(100),
  ...balanceFields,
  /** Which one was shown: another by now is refused with `booking.balanceChanged`. */
  quotedBalance: shownMinor,
});
export type ChangeBalance = z.output<typeof ChangeBalance>;

/** How often one person says another balance of one ring: each asks all others again. */
const mostChanges = 5;

/**
 * Says anew, for the viewer or a circle of theirs, what the things of a ring are worth, while not all have agreed: their own yes is said with it, and
 * all others are asked again. The same again changes nothing. Not found for strangers; `invalid` beside a thing; `conflict` where it is agreed, another
 * balance stands by now, or they have said so too often.
 */
export const changeBalance = async (
  viewer: Viewer | null,
  { bookingId, quotedBalance, ...typed }: ChangeBalance,
  locale?: Locale,
): Promise<void> => {
  const asking = requireMember(viewer);
  const now = clockNow();
  const numbers = await settings();
  await transaction(async (tx) => {
    const member = await standingNow(tx, asking);
    const row = asSeenBy(member, await holdBooking(tx, bookingId, seenBy(member)));
    const name = 'change_balance';
    const transition = lifeOf({ life: row.life as never }).find(name);
    if (!transition || !isAmongMembers(row)) throw new AppError('conflict', 'movedMeanwhile');
    const holderId = holderFor(member, row, 'member');
    mustAct(member, actOf(transition, 'member'), holderId);
    const quote = row.quote as unknown as Quote;
    const balance = await readBalance(tx, typed, row.holdings, locale);
    if (isSameBalance(quote.balance, balance)) return;
    requireShownBalance(quote, quotedBalance);
    const made = await eventsMadeBy(tx, 'booking', { id: bookingId, memberId: member.id, name });
    if (made.length >= mostChanges)
      throw new AppError('conflict', 'ring.balanceOften', { values: { limit: mostChanges } });
    await requireOwnBalance(tx, balance, row.holdings, holderId);
    const version = (quote.balance?.version ?? 0) + 1;
    await advance(tx, row, {
      ...{ name, by: 'member', memberId: member.id, now, numbers },
      columns: { quote: { ...quote, balance: { version, ...balance } } as object },
    });
  });
};
