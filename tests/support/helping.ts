import { bookingSubject } from '@/lib/booking/booking-life';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bookingFor } from '@/lib/booking/queries';
import { account } from '@/lib/ledger/accounts';
import { moveCredit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import { fireDue } from '@/lib/lifecycle/timers';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { requestBooking } from './asking';
import { inDays } from './booking-builders';
import { aListing, aMember } from './builders';
import { letPass } from './clock';

/** The hours that every community counts in. */
export const asset = 'hours';

/** An hour of guitar, offered by somebody. */
export const aSkill = async (helper?: Viewer) => {
  const owner = helper ?? (await aMember({ name: 'Samir' }));
  const listing = await aListing({
    ownerId: owner.id,
    type: 'skill',
    title: 'Une heure de guitare',
    rates: [],
    priceMinor: 0,
    depositMinor: 0,
    details: { about: 'music', where: ['mine'] },
  });
  return { helper: owner, listing };
};

export type Skill = Awaited<ReturnType<typeof aSkill>>;

/** Asks for help in three days, at ten, for so long. */
export const askHelp = async (
  { listing }: Pick<Skill, 'listing'>,
  helped: Viewer,
  { day = 3, until = '11:00' } = {},
): Promise<string> => {
  const { id } = await requestBooking(helped, {
    listingId: listing.id,
    from: `${inDays(day)}T10:00`,
    to: `${inDays(day)}T${until}`,
    quantity: 1,
    options: {},
    message: 'Je débute et je voudrais jouer une chanson pour ma fille.',
    once: undefined,
  });
  return id;
};

/** Everything whose time has come happens. */
export const tick = () => fireDue(bookingSubject, now());

/** Help that was asked for and agreed, and whose time is over: how long it took is to be said. */
export const helpOver = async (skill: Skill, helped: Viewer, when?: { day?: number; until?: string }) => {
  const bookingId = await askHelp(skill, helped, when);
  await moveBooking(skill.helper, { bookingId, name: 'accept' });
  letPass({ days: (when?.day ?? 3) + 1 });
  await tick();
  return bookingId;
};

export const say = (viewer: Viewer, bookingId: string, minutes: number, name = 'say_minutes') =>
  moveBooking(viewer, { bookingId, name, minutes });

/** Agrees to the number that the page shows. */
export const agree = async (viewer: Viewer, bookingId: string, shown?: number) => {
  const { counted } = await bookingFor(viewer, bookingId);
  return moveBooking(viewer, {
    bookingId,
    name: 'agree_minutes',
    quotedMinutes: shown ?? counted?.minutes ?? 0,
  });
};

export const minutesOf = ({ id }: { id: string }): Promise<number> =>
  balanceOf(db, account.credit(id, asset));

let gifts = 0;

/** Puts an account where a test needs it, by somebody who has much. */
export const pass = async (from: { id: string }, to: { id: string }, amountMinor: number): Promise<void> => {
  const key = `test-gift-${++gifts}`;
  await transaction((tx) =>
    moveCredit(tx, { from: from.id, to: to.id, asset, amountMinor, key, beyondEarned: true }),
  );
};
