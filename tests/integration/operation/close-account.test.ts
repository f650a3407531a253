import type { CommonState } from '@/lib/booking/lives/terms';
import { bookingFor } from '@/lib/booking/queries';
import { foundCircle } from '@/lib/circle/commands/found-circle';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { move } from '@/lib/ledger/rules';
import { chooseNewPassword } from '@/lib/member/commands/password';
import { signInByPassword } from '@/lib/member/commands/sign-in';
import { createToken } from '@/lib/member/commands/tokens';
import { makeLink } from '@/lib/member/links';
import { memberPage } from '@/lib/member/queries';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { everythingOf } from '@/lib/operation/kept';
import { ownBindings } from '@/lib/operation/queries';
import { hashPassword } from '@/lib/platform/auth/password';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aNetwork, password } from '../../support/accounts';
import { requestBooking } from '../../support/asking';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { hoursFromNow } from '../../support/clock';
import { setPaid } from '../../support/dues';
import { runJobs } from '../../support/jobs';
import { waitFor } from '../../support/slots';

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const someone = (name = 'Maëlle Quéré') => aMember({ name, passwordHash, about: 'Ici.', homeArea: 'Rennes' });
const close = (viewer: Viewer) => closeAccount(viewer, { password });
const kindsFor = async (viewer: Viewer) => (await ownBindings(viewer)).map(({ kind }) => kind);
const isOpen = async ({ id }: Viewer) => (await viewerById(id)) !== null;

/** A meal of the owner's, with one slot in so many hours. */
const aTable = async (ownerId: string, { hours = 30, taken = 0, guest = '' } = {}) => {
  const listing = await aListing({
    ownerId,
    type: 'meal',
    title: 'Couscous',
    rates: [{ unit: 'place', amountMinor: 900 }],
    depositMinor: 0,
    unitCount: 0,
  });
  const slot = await db.slot.create({
    data: {
      listingId: listing.id,
      startsAt: hoursFromNow(hours),
      endsAt: hoursFromNow(hours + 3),
      closesAt: hoursFromNow(hours - 1),
      capacity: 6,
    },
  });
  if (taken > 0) {
    const wait = await db.wait.create({
      data: { slotId: slot.id, holderId: guest, quantity: taken, state: 'offered' },
    });
    await db.placeClaim.create({ data: { slotId: slot.id, waitId: wait.id, quantity: taken } });
  }
  return { listing, slot };
};

describe('an account that nothing binds', () => {
  it('closes: what is about the member goes, and no way leads in again', async () => {
    const member = await someone();
    const { token } = await createToken(member, { name: 'script', scopes: ['read'], days: 30 });
    const link = await transaction((tx) => makeLink(tx, member.id, 'newPassword'));
    await db.identity.create({ data: { provider: 'google', subject: member.id, memberId: member.id } });
    await db.notice.create({ data: { key: member.id, memberId: member.id, kind: 'x', path: '/me' } });
    const { sessionEpoch } = await db.member.findUniqueOrThrow({ where: { id: member.id } });

    await close(member);

    const row = await db.member.findUniqueOrThrow({
      where: { id: member.id },
      include: { identities: true, apiTokens: true, secretLinks: true, notices: true },
    });
    expect(row).toMatchObject({
      name: '',
      about: '',
      homeArea: '',
      passwordHash: null,
      emailConfirmedAt: null,
      hasCalendar: false,
      pictureId: null,
      deletedAt: expect.any(Date),
      sessionEpoch: sessionEpoch + 1,
      identities: [],
      apiTokens: [],
      secretLinks: [],
      notices: [],
    });
    expect(row.email).toMatch(/@former\.invalid$/);
    expect(token).toBeTruthy();
    expect(await isOpen(member)).toBe(false);
    await expect(
      signInByPassword({ email: member.email, password }, { network: aNetwork() }),
    ).rejects.toMatchObject({ key: 'member.signInRefused' });
    await expect(
      chooseNewPassword({ token: link, password: 'un autre mot' }, { network: aNetwork() }),
    ).rejects.toMatchObject({ key: 'member.linkSpent' });
    await expect(memberPage(null, member.handle)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves no link behind with which others could take its places over', async () => {
    const member = await someone();
    const [theirs, others] = await Promise.all([
      aBooking({ customer: member, state: 'declined' }),
      aBooking({ state: 'declined' }),
    ]);
    await db.booking.updateMany({ where: { id: { in: [theirs.id, others.id] } }, data: { isOffered: true } });
    await close(member);
    const linkOf = async (id: string) => {
      const { isOffered, passOnVersion } = await db.booking.findUniqueOrThrow({ where: { id } });
      return [isOffered, passOnVersion];
    };
    expect([await linkOf(theirs.id), await linkOf(others.id)]).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });

  it('tells the old address, and forgets every other mail that went there', async () => {
    const member = await someone();
    const written = { template: 'x', subject: 'x', html: 'x', text: 'x', bodyUntil: hoursFromNow(1) };
    const mail = { to: member.email, locale: 'fr', ...written };
    await db.mail.create({ data: { key: `old:${member.id}`, ...mail } });
    await close(member);
    const mails = await db.mail.findMany({ where: { to: member.email } });
    expect(mails.map(({ template }) => template)).toEqual(['account.closed']);
    expect(mails[0]?.text).toContain('Au revoir, Maëlle Quéré');
  });

  it('takes its drafts, their pictures and its empty slots with it, and archives the rest without the address', async () => {
    const member = await someone();
    const picture = await db.picture.create({ data: { ownerId: member.id, width: 10, height: 10 } });
    const draft = await aListing({ ownerId: member.id, state: 'draft' });
    await db.listingPhoto.create({ data: { listingId: draft.id, pictureId: picture.id, position: 0 } });
    const { listing, slot } = await aTable(member.id);
    await close(member);
    expect(await db.listing.findUnique({ where: { id: draft.id } })).toBeNull();
    expect(await db.picture.findUnique({ where: { id: picture.id } })).toBeNull();
    expect(await db.slot.findUnique({ where: { id: slot.id } })).toBeNull();
    expect(
      await db.listing.findUniqueOrThrow({ where: { id: listing.id }, include: { events: true } }),
    ).toMatchObject({
      state: 'archived',
      address: '',
      lat: null,
      events: [{ name: 'archive', fromState: 'published', toState: 'archived' }],
    });
  });

  it('calls off an empty slot that someone waits for, and they hear of it', async () => {
    const member = await someone();
    const { slot } = await aTable(member.id);
    const { holderId: memberId } = await waitFor(slot.id, 2);
    await close(member);
    await runJobs(tasks);
    expect(await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).toMatchObject({
      state: 'called_off',
      dueAt: null,
    });
    expect(await db.wait.findFirstOrThrow({ where: { holderId: memberId } })).toMatchObject({
      state: 'over',
    });
    expect(await db.notice.count({ where: { memberId, kind: 'slot.waitOver' } })).toBe(1);
  });

  it('calls off an empty slot that someone had asked for once', async () => {
    const member = await someone();
    const { listing, slot } = await aTable(member.id);
    const guest = await aMember();
    await db.booking.create({
      data: {
        listingId: listing.id,
        customerId: guest.id,
        providerId: member.id,
        state: 'withdrawn',
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        quote: {},
        totalMinor: 0,
        currency: 'EUR',
        cancellation: 'flexible',
        timeZone: 'Europe/Paris',
        holdings: {
          create: {
            position: 0,
            giverId: member.id,
            takerId: guest.id,
            listingId: listing.id,
            slotId: slot.id,
            quantity: 1,
            startsAt: slot.startsAt,
            endsAt: slot.endsAt,
            state: 'released',
            placeClaims: { create: { quantity: 1, isActive: false } },
          },
        },
      },
    });
    await close(member);
    expect(
      await db.slot.findUniqueOrThrow({ where: { id: slot.id }, include: { events: true } }),
    ).toMatchObject({
      state: 'called_off',
      events: [{ name: 'call_off', toState: 'called_off' }],
    });
  });

  it('leaves every waiting list, and gives back what was offered there', async () => {
    const member = await someone();
    const host = await aMember();
    const { slot } = await aTable(host.id, { taken: 2, guest: member.id });
    await close(member);
    expect(await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).toMatchObject({ taken: 0 });
    expect(await db.wait.findFirstOrThrow({ where: { holderId: member.id } })).toMatchObject({
      state: 'left',
    });
  });

  it.each(['customer', 'provider'] as const)(
    'as %s stays in the history of the other, without a name',
    async (side) => {
      const member = await someone();
      const other = await aMember({ name: 'Yann Le Goff' });
      const [customer, owner] = side === 'customer' ? [member, other] : [other, member];
      const listing = await aListing({ ownerId: owner.id, depositMinor: 0, rates: [] });
      const booking = await aBooking({ state: 'closed', listing, customer, message: 'Bonjour !' });
      await db.notice.create({
        data: {
          key: `told:${member.id}`,
          memberId: other.id,
          kind: 'booking.request.provider',
          values: { other: member.name, title: 'Perceuse' },
          path: `/bookings/${booking.id}`,
        },
      });
      await close(member);
      const view = await bookingFor(other, booking.id);
      expect(view).toMatchObject({ state: 'closed', [side]: { name: '' } });
      expect(view[side === 'customer' ? 'provider' : 'customer'].name).toBe('Yann Le Goff');
      expect(view.timeline.length).toBeGreaterThan(3);
      expect(await db.message.count({ where: { conversation: { bookingId: booking.id } } })).toBe(1);
      expect(await db.review.count({ where: { bookingId: booking.id } })).toBe(2);
      const told = await db.notice.findUniqueOrThrow({ where: { key: `told:${member.id}` } });
      expect(told.values).toEqual({ other: '', title: 'Perceuse' });
    },
  );

  it('asks for the password, or for a link to the address where there is none', async () => {
    const member = await someone();
    await expect(closeAccount(member, { password: 'autre chose' })).rejects.toMatchObject({
      fields: { password: { key: 'member.passwordWrong' } },
    });
    await expect(closeAccount(member, {})).rejects.toMatchObject({ code: 'invalid' });
    expect(await isOpen(member)).toBe(true);

    const without = await aMember();
    const foreign = await transaction((tx) => makeLink(tx, member.id, 'close'));
    for (const proof of [{}, { password: '' }, { token: 'x' }, { token: foreign }]) {
      await expect(closeAccount(without, proof)).rejects.toMatchObject({ key: 'member.linkSpent' });
    }
    const token = await transaction((tx) => makeLink(tx, without.id, 'close'));
    await closeAccount(without, { token });
    expect(await isOpen(without)).toBe(false);
  });

  it('is closed once', async () => {
    const member = await someone();
    const both = await Promise.allSettled([close(member), close(member)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.mail.count({ where: { to: member.email } })).toBe(1);
  });
});

describe('an account stays open', () => {
  it('while nobody else keeps a circle of theirs, until it has another keeper', async () => {
    const member = await someone();
    const other = await aMember();
    const { id: circleId } = await foundCircle(member, {
      name: 'Le Verger',
      about: '',
      area: '',
      isOpen: false,
    });
    expect(await ownBindings(member)).toMatchObject([{ kind: 'circle', title: 'Le Verger' }]);
    await expect(close(member)).rejects.toMatchObject({ code: 'conflict', key: 'operation.bound' });
    await db.circleMember.create({ data: { circleId, memberId: other.id, role: 'keeper' } });
    await close(member);
    expect(await isOpen(member)).toBe(false);
    expect(await db.circleMember.findMany({ where: { circleId } })).toMatchObject([{ memberId: other.id }]);
  });

  const states: [CommonState, 'customer' | 'provider', string][] = [
    ['requested', 'customer', 'borrows'],
    ['requested', 'provider', 'lends'],
    ['accepted', 'customer', 'borrows'],
    ['confirmed', 'provider', 'lends'],
    ['started', 'customer', 'borrows'],
    ['disputed', 'customer', 'dispute'],
    ['disputed', 'provider', 'dispute'],
  ];
  it.each(states)('while a booking is %s, for its %s', async (state, side, kind) => {
    const member = await someone();
    const listing = await aListing({ ...(side === 'provider' && { ownerId: member.id }) });
    await aBooking({ state, listing, ...(side === 'customer' && { customer: member }) });
    expect(await kindsFor(member)).toEqual([kind]);
    await expect(close(member)).rejects.toMatchObject({ code: 'conflict', key: 'operation.bound' });
    expect(await isOpen(member)).toBe(true);
  });

  it('while someone has a place at a slot to come, which is the way to settle it', async () => {
    const member = await someone();
    const guest = await aMember();
    const { listing, slot } = await aTable(member.id, { taken: 2, guest: guest.id });
    await aTable(member.id, { hours: -20, taken: 2, guest: guest.id });
    expect(await ownBindings(member)).toMatchObject([
      { kind: 'slot', title: 'Couscous', listingId: listing.id, slotId: slot.id },
    ]);
    await expect(close(member)).rejects.toMatchObject({ key: 'operation.bound' });
  });

  /** A booking that is over, with what its payment has come to. */
  const paidAndOver = async (
    member: Viewer,
    side: 'customer' | 'provider',
    payment: { refundedMinor?: number; depositState?: string },
    { state = 'closed' as CommonState } = {},
  ) => {
    const listing = await aListing({ ...(side === 'provider' && { ownerId: member.id }) });
    const booking = await aBooking({ state, listing, ...(side === 'customer' && { customer: member }) });
    await setPaid(booking.id, { depositState: 'released', ...payment });
    return booking;
  };

  it('while a refund is on its way, and no longer', async () => {
    const member = await someone();
    const { id } = await paidAndOver(member, 'customer', {}, { state: 'cancelled_by_provider' });
    expect(await kindsFor(member)).toEqual(['refund']);
    await setPaid(id, { refundedMinor: 1200 });
    expect(await kindsFor(member)).toEqual([]);
  });

  it.each(['customer', 'provider'] as const)('while a deposit is open, for the %s', async (side) => {
    const member = await someone();
    await paidAndOver(member, side, { depositState: 'held' });
    expect(await kindsFor(member)).toEqual(['deposit']);
  });

  it('while what was earned is not handed over, and until it is paid out', async () => {
    const member = await someone();
    const { id: bookingId } = await paidAndOver(member, 'provider', {});
    expect(await kindsFor(member)).toEqual([]);
    const post = (key: string, kind: string, entries: ReturnType<typeof move>) =>
      transaction((tx) => transfer(tx, { key: `${bookingId}:${key}`, kind, bookingId, postings: entries }));
    await post('charge', 'charge', move(account.stripe('EUR'), account.booking(bookingId), 1200, 'EUR'));
    expect(await kindsFor(member)).toEqual(['payout']);
    const payable = account.payable(member.id, 'EUR');
    await post('earn', 'earn', move(account.booking(bookingId), payable, 1200, 'EUR'));
    expect(await kindsFor(member)).toEqual(['owed']);
    await post('out', 'payout', move(payable, account.stripe('EUR'), 1200, 'EUR'));
    expect(await kindsFor(member)).toEqual([]);
  });

  it('while nobody else runs the community', async () => {
    await db.member.updateMany({ where: { role: 'operator' }, data: { role: 'member' } });
    const only = await aMember({ role: 'operator', passwordHash });
    expect(await kindsFor(only)).toEqual(['lastOperator']);
    await aMember({ role: 'operator' });
    expect(await kindsFor(only)).toEqual([]);
  });
});

it('races with bookings that arrive: either they are there and it stays open, or it is closed and they are not', async () => {
  for (let round = 0; round < 6; round += 1) {
    const host = await someone();
    const listing = await aListing({ ownerId: host.id, unitCount: 4 });
    const customers = await Promise.all([1, 2, 3, 4].map(() => aMember()));
    const ask = (customer: Viewer) =>
      requestBooking(customer, {
        listingId: listing.id,
        from: inDays(3),
        to: inDays(4),
        quantity: 1,
        options: {},
        message: '',
      });
    const answers = await Promise.allSettled([
      ...customers.slice(0, 2).map(ask),
      close(host),
      ...customers.slice(2).map(ask),
    ]);
    const booked = await db.booking.count({ where: { providerId: host.id } });
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(
      (await isOpen(host)) ? booked : 1,
    );
    expect(await isOpen(host)).toBe(booked > 0);
  }
});

it('lets nobody book with someone who has left, whatever asks', async () => {
  const booking = await aBooking({ state: 'declined' });
  const gone = await someone();
  await close(gone);
  await expect(
    db.booking.update({ where: { id: booking.id }, data: { customerId: gone.id } }),
  ).rejects.toThrow(/left|constraint/i);
});

describe('what is kept of a member', () => {
  it('can be taken along: all of it, and nothing that is another’s', async () => {
    const member = await someone();
    const booking = await aBooking({ state: 'confirmed', customer: member, message: 'À samedi !' });
    await aListing({ ownerId: member.id, title: 'Scie' });
    const kept = await everythingOf(member);
    expect(kept.profile).toMatchObject({ email: member.email, about: 'Ici.' });
    expect(kept.listings.map(({ title }) => title)).toEqual(['Scie']);
    expect(kept.bookings).toMatchObject([{ id: booking.id, customer: { name: member.name } }]);
    expect(kept.messages).toMatchObject([{ body: 'À samedi !' }]);
    const text = JSON.stringify(kept);
    expect(text).not.toContain(passwordHash);
    expect(text).not.toContain(booking.provider.handle);
    await expect(everythingOf(null)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
