import 'server-only';
import type { AskSecured } from '@/lib/due/commands/deposit';
import * as deposits from '@/lib/due/commands/deposit';

/** What the deposit of a booking secures, as it stands now. */
const secured: AskSecured = async (tx, id) => {
  const { listing, ...booking } = await tx.booking.findUniqueOrThrow({
    where: { id },
    select: { startsAt: true, endsAt: true, listing: { select: { title: true } } },
  });
  return { ...booking, title: listing.title };
};

type First<Command extends (asked: never, ask: AskSecured) => unknown> = Parameters<Command>[0];

/** What becomes of a booking's deposit (`lib/due/commands`), with what the booking says of itself. */
export const holdDeposit = (asked: First<typeof deposits.holdDeposit>) =>
  deposits.holdDeposit(asked, secured);
export const captureDeposit = (asked: First<typeof deposits.captureDeposit>) =>
  deposits.captureDeposit(asked, secured);
