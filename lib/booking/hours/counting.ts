import 'server-only';
import { settleAtOnce } from '@/lib/due/commands/settle-at-once';
import type { Db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { type FactsRow, factsOf } from '../facts';
import { isParty, type Role } from '../lives/terms';
import type { Quote } from '../rules';

/** What both sides agreed it took goes from who was helped to who helped; `unsaid`: one of them has not answered. */
export const bookMinutes = async (tx: Db, row: FactsRow, { unsaid }: { unsaid: boolean }): Promise<void> => {
  const { counted } = factsOf(row);
  const { estimate } = row.quote as unknown as Quote;
  if (!counted || !estimate) throw new RangeError(`booking ${row.id} has nothing to count`);
  await settleAtOnce(
    tx,
    {
      bookingId: row.id,
      debtorId: row.customerId,
      creditorId: row.providerId,
      currency: estimate.asset,
      amountMinor: counted.minutes,
    },
    { unsaid },
  );
};

type Said = { name: string; minutes?: number | undefined; quotedMinutes?: number | undefined };

/**
 * What somebody means who says a number: the one that they said before is nothing new (`null`), that of the other side a yes.
 * Whoever agrees does so to the number that they were shown: `conflict booking.minutesChanged` where it is another by now.
 */
export const meantBy = (row: FactsRow, role: Role, said: Said): string | null => {
  const { counted } = factsOf(row);
  if (!counted || row.state !== 'counting' || !isParty(role)) return said.name;
  const saysNumber = said.name === 'say_minutes' || said.name === 'change_minutes';
  if (saysNumber && said.minutes === counted.minutes) return counted.by === role ? null : 'agree_minutes';
  if (said.name === 'agree_minutes' && (said.quotedMinutes ?? counted.minutes) !== counted.minutes)
    throw new AppError('conflict', 'booking.minutesChanged');
  return said.name;
};
