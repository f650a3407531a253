import 'server-only';
import type { ToldMember } from '@/lib/member/told';
import { tell } from '@/lib/notice/commands';
import { viewerById } from '@/lib/platform/auth/session';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { Prisma } from '@/lib/platform/db/generated/client';
import { translator } from '@/lib/platform/i18n/words';
import { queueMail } from '@/lib/platform/mail/send';
import { settings } from '@/lib/platform/settings';
import { isLocale } from '@/lib/shared/locale';
import { oneByOne } from '@/lib/shared/one-by-one';
import { mayTake } from '@/lib/standing/audiences';
import { peopleFor } from '@/lib/standing/people';
import { audienceSelect } from '../for-reader';
import { foundStates } from '../lifecycle';
import { spokenMoment, spokenPeriod } from '../spoken';
import { isBookableSql } from './bookable';
import { askThoseWhoWait, lockSlot } from './claims';
import { isBookable, type SlotState } from './lifecycle';
import { slotSelect } from './one-slot';
import { slotAs } from './sql';
import { openWaits } from './wait-states';

const hourMs = 3_600_000;

const offeredSelect = {
  ...slotSelect,
  listing: { select: { ...audienceSelect, id: true, type: true, title: true, timeZone: true, state: true } },
} as const;

type SlotInput = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  listing: { id: string; type: string; title: string; timeZone: string };
};

/** Who waits: a member, or a circle with those who may take places for it. */
type Waiting = { id: string; holderId: string };

type Offer = Waiting & { quantity: number };

const waitSelect = { id: true, holderId: true, quantity: true } as const;

const peopleOf = (tx: Db, { holderId }: Waiting): Promise<ToldMember[]> =>
  peopleFor(tx, holderId, 'booking.take');

/** Where a place that was offered can be taken, without the language. */
const bookPath = ({ id, listing }: SlotInput, { holderId, quantity }: Offer, { id: reader }: ToldMember) =>
  `/listings/${listing.id}/book?slot=${id}&quantity=${quantity}${reader === holderId ? '' : `&onBehalfOf=${holderId}`}`;

const listingPath = ({ listing }: SlotInput): string => `/listings/${listing.id}`;

/** A key of who waits, for one of their people: a member's own is as it was before circles waited. */
const keyFor = ({ id, holderId }: Waiting, { id: reader }: ToldMember, what: string): string =>
  `wait:${id}:${what}${reader === holderId ? '' : `:${reader}`}`;

/** A line of news to who waits for a slot, once a wait. */
const tellWaiting = async (
  tx: Db,
  kind: string,
  wait: Waiting,
  slot: SlotInput,
  {
    to,
    path = () => listingPath(slot),
    key = kind,
  }: { to?: readonly ToldMember[]; path?: (reader: ToldMember) => string; key?: string } = {},
): Promise<void> => {
  for (const reader of to ?? (await peopleOf(tx, wait)))
    await tell(tx, {
      key: keyFor(wait, reader, key),
      memberId: reader.id,
      kind: `slot.${kind}`,
      values: { title: slot.listing.title, type: slot.listing.type },
      path: path(reader),
    });
};

/** The mail that brings an invitation: what, when, and until when it holds. */
const mailOffer = async (
  tx: Db,
  wait: Offer,
  member: ToldMember,
  slot: SlotInput,
  until: Date,
): Promise<void> => {
  const locale = isLocale(member.locale) ? member.locale : 'fr';
  const say = translator(locale, 'mail.facts');
  const { title, type, timeZone } = slot.listing;
  await queueMail(tx, {
    key: keyFor(wait, member, 'offer'),
    to: member.email,
    locale,
    template: 'step',
    values: {
      kind: 'slot.offer',
      path: bookPath(slot, wait, member),
      name: member.name,
      type,
      title,
      count: wait.quantity,
    },
    facts: [
      { term: say('what'), detail: title },
      {
        term: say('when'),
        detail: spokenPeriod('time', { from: slot.startsAt, to: slot.endsAt }, timeZone, locale),
      },
      { term: say('until'), detail: spokenMoment(until, timeZone, locale) },
    ],
  });
};

/** Who waits for what is no longer for them waits no more. */
const endWait = async (tx: Db, wait: Waiting, slot: SlotInput): Promise<void> => {
  await tx.wait.update({ where: { id: wait.id }, data: { state: 'over', offeredUntil: null } });
  await tellWaiting(tx, 'waitOver', wait, slot);
};

/** Of the people of who waits, those who may take a place of this listing. */
const takersOf = async (
  tx: Db,
  wait: Waiting,
  { listing }: { listing: Parameters<typeof mayTake>[1] },
): Promise<ToldMember[]> => {
  const takers: ToldMember[] = [];
  for (const person of await peopleOf(tx, wait))
    if (mayTake(await viewerById(person.id), listing)) takers.push(person);
  return takers;
};

/**
 * Offers the places of a slot that came free to those who wait, in their order: to the first whom they are enough for, and
 * on while they are for anyone. Each holds what was offered for some hours, never beyond the cut-off. Runs as a job; run
 * again, it offers what is free by then.
 */
export const inviteNext = (slotId: string): Promise<void> =>
  transaction(async (tx) => {
    const now = clockNow();
    await lockSlot(tx, slotId);
    const slot = await tx.slot.findUnique({ where: { id: slotId }, select: offeredSelect });
    if (!slot || !foundStates.has(slot.listing.state)) return;
    if (!isBookable({ ...slot, state: slot.state as SlotState }, now)) return;
    const { offerHours } = await settings();
    const until = new Date(Math.min(now.getTime() + offerHours * hourMs, slot.closesAt.getTime()));
    for (let free = slot.capacity - slot.taken; free > 0; ) {
      const wait = await tx.wait.findFirst({
        where: { slotId, state: 'waiting', quantity: { lte: free } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: waitSelect,
      });
      if (!wait) return;
      const to = await takersOf(tx, wait, slot);
      if (to.length === 0) {
        await endWait(tx, wait, slot);
        continue;
      }
      await tx.placeClaim.create({ data: { slotId, waitId: wait.id, quantity: wait.quantity } });
      await tx.wait.update({ where: { id: wait.id }, data: { state: 'offered', offeredUntil: until } });
      await tellWaiting(tx, 'offer', wait, slot, { to, path: (reader) => bookPath(slot, wait, reader) });
      for (const reader of to) await mailOffer(tx, wait, reader, slot, until);
      free -= wait.quantity;
    }
  });

/** An invitation that nobody took up in time: the places go to the next. */
const passOne = (id: string, slotId: string, now: Date): Promise<number> =>
  transaction(async (tx) => {
    await lockSlot(tx, slotId);
    const [wait] = await tx.wait.updateManyAndReturn({
      where: { id, state: 'offered', offeredUntil: { lte: now } },
      data: { state: 'passed' },
      select: { id: true, holderId: true },
    });
    if (!wait) return 0;
    await tx.placeClaim.updateMany({ where: { waitId: id, isActive: true }, data: { isActive: false } });
    const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId }, select: offeredSelect });
    await tellWaiting(tx, 'offerPassed', wait, slot);
    await askThoseWhoWait(tx, slotId);
    return 1;
  });

/** Ends every invitation whose time is over, each in a transaction of its own. Returns how many. */
export const passInvitations = async (now: Date): Promise<number> => {
  const due = await db.wait.findMany({
    where: { state: 'offered', offeredUntil: { lte: now } },
    orderBy: { offeredUntil: 'asc' },
    take: 500,
    select: { id: true, slotId: true },
  });
  return oneByOne('invitations that ran out', due, ({ id, slotId }) => passOne(id, slotId, now));
};

/** Nobody waits for a slot any more: it is closed, called off or fell short. Each is told. */
export const endWaits = async (tx: Db, slotId: string): Promise<void> => {
  await lockSlot(tx, slotId);
  const waits = await tx.wait.updateManyAndReturn({
    where: { slotId, state: { in: openWaits.in } },
    data: { state: 'over', offeredUntil: null },
    select: { id: true, holderId: true },
  });
  if (waits.length === 0) return;
  await tx.placeClaim.updateMany({
    where: { waitId: { in: waits.map(({ id }) => id) }, isActive: true },
    data: { isActive: false },
  });
  const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId }, select: offeredSelect });
  for (const wait of waits) await tellWaiting(tx, 'waitOver', wait, slot);
};

/**
 * Those who wait hear that the slot is at another time now; not when only the cut-off moved. `was`: when it was before
 * the event.
 */
export const tellWaits = async (
  tx: Db,
  slotId: string,
  event: { id: string; was: { startsAt: string; endsAt: string } },
): Promise<void> => {
  const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId }, select: offeredSelect });
  const { was } = event;
  if (slot.startsAt.toISOString() === was.startsAt && slot.endsAt.toISOString() === was.endsAt) return;
  const waits = await tx.wait.findMany({
    where: { slotId, state: { in: openWaits.in } },
    select: { id: true, holderId: true },
  });
  for (const wait of waits) await tellWaiting(tx, 'waitMoved', wait, slot, { key: `moved:${event.id}` });
};

/** Slots with places free for someone who waits, to whom nobody has offered them: a lost job, a listing shown again. */
export const slotsWithForgottenWaits = async (now: Date): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT slot.id FROM wait JOIN slot ON slot.id = wait.slot_id JOIN listing ON listing.id = slot.listing_id
    WHERE wait.state = 'waiting' AND wait.quantity <= slot.capacity - slot.taken
      AND ${isBookableSql(slotAs('slot'), now)} AND listing.state IN (${Prisma.raw(foundStates.sql)})
    LIMIT 500`;
  return rows.map(({ id }) => id);
};
