import { moveBooking } from '@/lib/booking/commands/move-booking';
import { lives } from '@/lib/booking/lifecycle';
import { bookingFor } from '@/lib/booking/queries';
import { removeFromCircle } from '@/lib/circle/commands/leaving';
import type { LifeName } from '@/lib/listing/listing-type';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { requestBooking } from '../../support/asking';
import { atLeastOne } from '../../support/at-least-one';
import { inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { presentTime } from '../../support/clock';

afterEach(presentTime);

const free = { rates: [], priceMinor: 0, depositMinor: 0, priceWay: 'free' as const };

/** What a circle gives in each way, how it is asked for, and what whoever hands over may do of it at once when it is agreed. */
const ways = [
  {
    life: 'giving',
    listing: { type: 'give', ...free, details: { condition: 'good', carrying: 'two' } },
    asks: {},
    handsOver: ['collect'],
  },
  {
    life: 'help',
    listing: { type: 'skill', ...free, details: { about: 'music', where: ['mine'] } },
    asks: { from: `${inDays(3)}T10:00`, to: `${inDays(3)}T11:00` },
    handsOver: [],
  },
  {
    life: 'tenancy',
    listing: {
      type: 'storage',
      ...free,
      noticeHours: 0,
      details: { space: 'cellar', size: 4, access: 'free' },
    },
    asks: { from: inDays(3), options: { goods: 'Dix cartons' } },
    handsOver: [],
  },
] as const satisfies readonly { life: LifeName; listing: object; asks: object; handsOver: string[] }[];

/** All that people press in a life, whoever it is for. */
const pressed = (life: LifeName): string[] => [
  ...new Set(
    lives[life].rows
      .filter(({ by, from }) => from.length > 0 && by.some((who) => who !== 'timer' && who !== 'system'))
      .map(({ name }) => name),
  ),
];

const traceOf = async (id: string) => {
  const { state } = await db.booking.findUniqueOrThrow({ where: { id }, select: { state: true } });
  return { state, events: await db.lifeEvent.count({ where: { bookingId: id } }) };
};

/** Presses everything, as a program would that found the form of each; the codes of what it was answered. */
const pressAll = async (
  viewer: Viewer,
  bookingId: string,
  life: LifeName,
  but: readonly string[] = [],
): Promise<Set<string>> => {
  const answers = new Set<string>();
  for (const name of atLeastOne(pressed(life).filter((each) => !but.includes(each)))) {
    const forged = { minutes: 60, rentMinor: 100, refundMinor: 0, depositMinor: 0, reason: 'Moi.' };
    const made = await moveBooking(viewer, { bookingId, name, ...forged }).catch((error) => error);
    answers.add(made instanceof AppError ? made.code : `${name} was made`);
  }
  return answers;
};

test.each(ways)(
  'what a circle gives ($life) is moved by no wrong hands, asked for or agreed',
  async ({ life, listing, asks, handsOver }) => {
    const circle = await aCircle(['keeper', 'lender', 'member', 'keeper']);
    const [keeper, lender, member, former] = circle.people as [Viewer, Viewer, Viewer, Viewer];
    await removeFromCircle(keeper, { circleId: circle.id, memberId: former.id });
    const offered = await aListing({ ownerId: circle.id, approval: 'request', ...listing });
    const customer = await aMember();
    const { id } = await requestBooking(customer, {
      ...{ listingId: offered.id, from: '', to: '', quantity: 1, options: {}, once: undefined },
      message: 'Bonjour, cela nous rendrait bien service.',
      ...asks,
    });
    for (const step of ['requested', 'accepted']) {
      const before = await traceOf(id);
      for (const outside of [await aMember(), member, await seenNow(former)]) {
        await expect(bookingFor(outside, id)).rejects.toMatchObject({ code: 'not_found' });
        expect([step, ...(await pressAll(outside, id, life))]).toEqual([step, 'not_found']);
      }
      // Whoever only hands over says neither yes nor no, nor ends it.
      const answered = await pressAll(lender, id, life, step === 'accepted' ? handsOver : []);
      expect([...answered].filter((each) => each.endsWith('was made'))).toEqual([]);
      expect(await traceOf(id)).toEqual(before);
      if (step === 'requested') await moveBooking(keeper, { bookingId: id, name: 'accept' });
    }
    for (const name of handsOver) await moveBooking(lender, { bookingId: id, name });
  },
);
