import { joinWait } from '@/lib/booking/slots/commands/join-wait';
import { passPlaceOn } from '@/lib/booking/slots/commands/pass-on';
import { JoinWait } from '@/lib/listing/slots/schema';
import { leaveWait } from '@/lib/listing/slots/waiting';
import { takePlace } from '../asking';
import type { Outcome, Pick, Town } from './town';
import { roles } from './town';

/** What people do about places that others have: they wait for them, and hand them on. */

const aDate = (town: Town, pick: Pick): string | undefined =>
  pick(town.offers.flatMap(({ slotIds }) => slotIds));

export const queue = async (town: Town, pick: Pick): Promise<Outcome> => {
  const [slotId, who] = [aDate(town, pick), pick(town.people)];
  if (!slotId || !who) return 'nothing';
  await joinWait(who, JoinWait.parse({ slotId, quantity: pick([1, 1, 2]) }));
  return 'done';
};

export const leaveQueue = async (town: Town, pick: Pick): Promise<Outcome> => {
  const [slotId, who] = [aDate(town, pick), pick(town.people)];
  if (!slotId || !who) return 'nothing';
  await leaveWait(who, { slotId });
  return 'done';
};

export const passOn = async (town: Town, pick: Pick): Promise<Outcome> => {
  const agreement = town.one(pick, 'confirmed');
  if (!agreement) return 'nothing';
  const { key } = await passPlaceOn(town.as(pick(['customer', ...roles]) ?? 'customer', agreement), {
    bookingId: agreement.id,
  });
  town.keys.push(key);
  return 'done';
};

/** By a link that may have led somebody else to it before. */
export const takeOver = async (town: Town, pick: Pick): Promise<Outcome> => {
  const [key, who] = [pick(town.keys), pick(town.people)];
  if (!key || !who) return 'nothing';
  const { id } = await takePlace(who, { key });
  const agreement = town.agreements.find((each) => each.id === id);
  if (agreement) agreement.customer = who;
  return 'done';
};
