import 'server-only';
import { randomInt } from 'node:crypto';
import { advance } from '@/lib/lifecycle/advance';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { holdersFor } from '@/lib/standing/standing';
import { drawSubject } from './draw-life';
import { drawLife, mayStillEnter, showingUntil, shownIn } from './lifecycle';
import { digestOf, numberBy, readNumber } from './protocol';
import type { SealNumbers, ShowNumber } from './schema';
import { type NumberColumn, numberFacts, type Way, wayFacts } from './ways';

/** The two numbers that the house made for somebody, to be shown to them once: it keeps only what they were sealed as. */
export type MadeNumbers = readonly [first: string, second: string];

const madeNumber = () => numberBy((below) => randomInt(below));

/**
 * Seals the two numbers of an entry, in place of those before: by their digests, so that nobody else ever sees them; without
 * digests the house makes the numbers, gives them back, and forgets them. `conflict draw.closed` from the closing on.
 */
export const sealNumbers = async (
  viewer: Viewer | null,
  { listingId, bookingId, commitment, commitmentAgain }: SealNumbers,
): Promise<MadeNumbers | null> => {
  const member = requireMember(viewer);
  const made = commitment && commitmentAgain ? null : ([madeNumber(), madeNumber()] as const);
  const sealed = made
    ? { commitment: await digestOf(made[0]), commitmentAgain: await digestOf(made[1]) }
    : { commitment, commitmentAgain };
  if (sealed.commitment === sealed.commitmentAgain) throw new AppError('invalid', 'draw.wrongDigest');
  const now = clockNow();
  await transaction(async (tx) => {
    const where = { bookingId, holderId: { in: holdersFor(member, 'booking.take') }, isOut: false };
    const entry = await tx.drawEntry.findFirst({ where: { ...where, draw: { listingId } } });
    if (!entry) throw notFound();
    // Whoever closes it waits for those who are just sealing.
    const [draw] = await tx.$queryRaw<{ state: string; way: Way; closesAt: Date }[]>`
      SELECT state, way, closes_at AS "closesAt" FROM draw WHERE id = ${entry.drawId} FOR SHARE`;
    if (!draw || !wayFacts[draw.way].hasNumbers) throw notFound();
    if (!mayStillEnter(draw, now)) throw new AppError('conflict', 'draw.closed');
    const { count } = await tx.drawEntry.updateMany({ where: { bookingId }, data: sealed });
    if (count === 0) throw notFound();
  });
  return made;
};

const refusedNumber = (key: string): AppError =>
  new AppError('invalid', 'form', { fields: { number: { key } } });

/**
 * Shows the number that is asked for: the one that was sealed, in time, once. With the last of them the draw is decided.
 * `invalid` beside the field for any other number, of which nothing is kept; `conflict draw.showingOver` too late.
 */
export const showNumber = async (viewer: Viewer | null, input: ShowNumber): Promise<void> => {
  const member = requireMember(viewer);
  const draw = await db.draw.findUnique({ where: { listingId: input.listingId }, select: { id: true } });
  if (!draw) throw notFound();
  const number = readNumber(input.number);
  if (number === null) throw refusedNumber('draw.noNumber');
  const commitment = await digestOf(number);
  const now = clockNow();
  const numbers = await settings();
  await transaction(async (tx) => {
    const row = await drawSubject.hold(tx, draw.id);
    const column = shownIn(row.state);
    const until = showingUntil(row);
    const own = { drawId: draw.id, isOut: false, holderId: { in: holdersFor(member, 'booking.take') } };
    const entries = await tx.drawEntry.findMany({ where: own });
    if (entries.length === 0) throw notFound();
    if (!column || !until || until <= now) throw new AppError('conflict', 'draw.showingOver');
    const entry = entries.find((each) => sealedAs(each, column) === commitment);
    if (!entry) {
      const isOther = entries.some((each) => sealedAs(each, numberFacts[column].other) === commitment);
      throw refusedNumber(isOther ? `draw.otherNumber.${column}` : 'draw.wrongNumber');
    }
    // A second click changes nothing.
    if (entry[column] !== null) return;
    await tx.drawEntry.update({ where: { bookingId: entry.bookingId }, data: { [column]: number } });
    const after = await drawSubject.hold(tx, draw.id);
    if (drawLife.isOpen('count', drawSubject.factsOf(after), 'system', now, numbers))
      await advance(drawSubject, tx, after, { name: 'count', by: 'system', now, numbers });
  });
};

const sealedAs = (
  entry: { commitment: string | null; commitmentAgain: string | null },
  column: NumberColumn,
): string | null => entry[numberFacts[column].sealed];
