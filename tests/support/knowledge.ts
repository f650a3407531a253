import { moveBooking } from '@/lib/booking/commands/move-booking';
import { bringTogether } from '@/lib/booking/matching/commands';
import { openConversation } from '@/lib/conversation/parties';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { aListing } from './builders';
import { aCircle } from './circle-builders';

type Listing = Awaited<ReturnType<typeof aListing>>;

/** Somebody who knows one thing and would like to know another. */
export type Learner = { member: Viewer; offer: Listing; wish: Listing };

const stated = { type: 'knowledge', rates: [], priceWay: 'free', priceMinor: 0, depositMinor: 0 } as const;

export const states = async (member: Viewer, knows: string, asks: string): Promise<Learner> => {
  const standsUntil = new Date(Date.now() + 60 * 86_400_000);
  const own = { ...stated, ownerId: member.id };
  return {
    member,
    wish: await aListing({ ...own, title: asks, intent: 'wish', standsUntil, details: {} }),
    offer: await aListing({
      ...own,
      title: knows,
      address: `1 rue de ${knows}, Rennes`,
      details: { where: ['mine'] },
    }),
  };
};

/** A circle with a mediator, and three of its members who could teach each other in a ring. */
export const aNetwork = async () => {
  const { id, people } = await aCircle(['keeper', 'mediator', 'member', 'member', 'member']);
  const [keeper, mediator, a, b, c] = people;
  if (!keeper || !mediator || !a || !b || !c) throw new Error('somebody is missing');
  return {
    circleId: id,
    ...{ keeper, mediator },
    a: await states(a, 'Tricot', 'Accordéon'),
    b: await states(b, 'Breton', 'Tricot'),
    c: await states(c, 'Accordéon', 'Breton'),
  };
};

export type Network = Awaited<ReturnType<typeof aNetwork>>;

/** Each of them shares what they know with the next. */
export const bring = async (
  { circleId, mediator }: Pick<Network, 'circleId' | 'mediator'>,
  pairs: readonly (readonly [Learner, Learner])[],
  once?: string,
): Promise<string> => {
  const input = {
    circleId,
    offers: pairs.map(([giver]) => giver.offer.id),
    wishes: pairs.map(([, taker]) => taker.wish.id),
    message: 'Vous allez bien vous entendre.',
    once,
  };
  return (await bringTogether(mediator, input, openConversation)).id;
};

export const round = ({ a, b, c }: Network) =>
  [
    [a, b],
    [b, c],
    [c, a],
  ] as const;

export const say = (
  viewer: Viewer,
  bookingId: string,
  name: string,
  more: { reason?: string; talk?: string } = {},
) => moveBooking(viewer, { bookingId, name, ...more });

/** What has become of a match: its state, and that of each of its pairs. */
export const matchNow = async (id: string) => {
  const select = {
    state: true,
    holdings: { orderBy: { position: 'asc' }, select: { state: true } },
  } as const;
  const { state, holdings } = await db.booking.findUniqueOrThrow({ where: { id }, select });
  return [state, ...holdings.map((each) => each.state)].join(' ');
};
