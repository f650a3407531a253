import { confirmPaid } from '@/lib/booking/commands/confirm-paid';
import { payBooking } from '@/lib/booking/commands/pay-booking';
import type { RequestBooking } from '@/lib/booking/schema';
import { account } from '@/lib/ledger/accounts';
import { balanceOf, postingsOf } from '@/lib/ledger/queries';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { requestBooking } from './asking';
import { aMember } from './builders';
import { firstOf } from './dues';
import { settleWith } from './settling';
import { aMeal, aSlot } from './slots';
import type { TestStripe } from './stripe';

type Listing = Awaited<ReturnType<typeof aMeal>>;

/** A slot of the couscous with its host: for six in two days, 9 € a place. */
export const aTable = async ({
  listing: given,
  ...slotWith
}: { listing?: Listing } & Omit<Parameters<typeof aSlot>[0], 'listingId'> = {}) => {
  const listing = given ?? (await aMeal({ mayPassOn: true }));
  const slot = await aSlot({ listingId: listing.id, ...slotWith });
  const host = await viewerById(listing.ownerId);
  if (!host) throw new Error('the listing has no owner');
  return { listing, slot, host };
};

export type BuiltTable = Awaited<ReturnType<typeof aTable>>;

type SeatWith = {
  guest?: Viewer;
  /** `paid`: it is sure that they come. `asked`: as far as asking or booking leads. */
  until?: 'asked' | 'paid';
} & Partial<Pick<RequestBooking, 'message' | 'shownTo' | 'once' | 'onBehalfOf'>> & {
    quantity?: number;
    options?: Record<string, unknown>;
  };

/** Someone takes a place of a slot, by the real commands. */
export const aSeat = async (
  { listing, slot }: Pick<BuiltTable, 'listing' | 'slot'>,
  { guest, until = 'paid', ...asking }: SeatWith = {},
) => {
  const viewer = guest ?? (await aMember({ name: 'Nadia Roussel' }));
  const { id, state } = await requestBooking(viewer, {
    listingId: listing.id,
    from: '',
    to: '',
    slotId: slot.id,
    quantity: 1,
    options: {},
    message: '',
    once: undefined,
    ...asking,
  });
  if (until === 'paid' && state === 'accepted') await transaction((tx) => confirmPaid(tx, firstOf(id)));
  return { id, guest: viewer };
};

/** A place that was really paid, on the hosted page. */
export const aPaidSeat = async (stripe: TestStripe, table: BuiltTable, with_: SeatWith = {}) => {
  const seat = await aSeat(table, { ...with_, until: 'asked' });
  const { url } = await payBooking(seat.guest, { bookingId: seat.id, locale: 'fr' });
  await stripe.pay(url);
  await settleWith(stripe);
  return seat;
};

/** Every transfer is even, and what the books still hold for some bookings. */
export const heldFor = async (...bookingIds: string[]): Promise<number[]> => {
  const [uneven] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT transfer_id FROM posting GROUP BY transfer_id, currency HAVING sum(amount_minor) <> 0) AS uneven`;
  if (uneven?.count !== 0) throw new Error('the books do not balance');
  return Promise.all(bookingIds.map((id) => balanceOf(db, account.booking(id))));
};

/** What went back for a booking, movement by movement. */
export const refundsOf = async (bookingId: string): Promise<number[]> =>
  (await postingsOf(db, bookingId))
    .filter(({ kind, account: code }) => kind === 'refund' && code === account.booking(bookingId))
    .map(({ amountMinor }) => amountMinor);

/** The notices a member got, by kind. */
export const toldTo = async (memberId: string): Promise<string[]> =>
  (await db.notice.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind);
