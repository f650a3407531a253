import { needsPayment } from '@/lib/booking/lives/asking';
import type { Party, State } from '@/lib/booking/lives/terms';
import type { LifeName } from '@/lib/listing/listing-type';
import { type Calendar, earliest, latest } from './calendar';
import { chanceOf } from './chance';
import type { Opinion, Story } from './content/stories/story';
import type { Life } from './life';
import { rentTimes } from './rents';

const hourMs = 3_600_000;

type Stage = (life: Life, story: Story, calendar: Calendar) => void;

/** Some hours later, never the same number; but never after what is coming, if that is given. */
const after = (life: Life, what: string, [least, most]: readonly [number, number], before?: Date): Date => {
  const last = life.events.at(-1)?.at ?? life.period.from;
  const hours = least + (most - least) * chanceOf(`${life.slug} ${what}`);
  const at = last.getTime() + Math.round(hours * 60) * 60_000;
  const limit = before ? last.getTime() + (before.getTime() - last.getTime()) / 2 : Number.POSITIVE_INFINITY;
  return new Date(Math.min(at, limit));
};

const other = (party: Party): Party => (party === 'customer' ? 'provider' : 'customer');

const accept: Stage = (life, _story, { now }) => {
  if (life.facts.state !== 'requested') return;
  const soonest = earliest(life.facts.closesAt, now);
  life.move('accept', 'provider', after(life, 'accept', [0.4, 16], soonest));
};

const pay: Stage = (life, _story, { now }) => {
  if (!needsPayment(life.facts)) return;
  const most = Math.min(5, (0.9 * (life.facts.payWithinMinutes ?? 300)) / 60);
  life.move('pay', 'system', after(life, 'pay', [0.1, most], earliest(life.facts.closesAt, now)));
};

/** Both look at it together: one notes it, the other a few minutes later. */
const together = (life: Life, name: 'hand_over' | 'return', begun: Date, story: Story): void => {
  const first: Party = chanceOf(`${life.slug} ${name} first`) < 0.6 ? 'provider' : 'customer';
  const minutes = 2 + Math.floor(chanceOf(`${life.slug} ${name} minutes`) * 12);
  const notes = story.notes?.[name] ?? {};
  life.move(name, first, begun, { note: notes[first] ?? '' });
  const second = other(first);
  life.move(name, second, new Date(begun.getTime() + minutes * 60_000), { note: notes[second] ?? '' });
};

const begin: Stage = (life, story) => {
  if (life.facts.handover === null) return life.tick();
  const last = life.events.at(-1)?.at ?? life.period.from;
  const isWholeDay = life.period.to.getTime() - life.period.from.getTime() >= 20 * hourMs;
  const hours = isWholeDay ? 9 + 2 * chanceOf(`${life.slug} begin`) : 0.1;
  const wanted = life.period.from.getTime() + hours * hourMs;
  together(life, 'hand_over', new Date(Math.max(wanted, last.getTime() + 0.5 * hourMs)), story);
};

const finish: Stage = (life, story) => {
  if (life.facts.handover === null) return life.tick();
  const span = life.period.to.getTime() - life.facts.stateSince.getTime();
  const early = Math.min((4 + 2 * chanceOf(`${life.slug} finish`)) * hourMs, span / 3);
  together(life, 'return', new Date(life.period.to.getTime() - early), story);
};

/** Who helped says how long it took, as long as it was to take and a little more or less; the other agrees. */
const say: Stage = (life) => {
  if (!life.facts.counts || life.facts.counted) return;
  const { stepMinutes } = life.facts.counts;
  const planned = (life.period.to.getTime() - life.period.from.getTime()) / 60_000;
  const steps = Math.round(planned / stepMinutes) + Math.floor(3 * chanceOf(`${life.slug} took`)) - 1;
  const data = { minutes: Math.max(1, steps) * stepMinutes };
  life.move('say_minutes', 'provider', after(life, 'say', [0.5, 20]), { data });
};

const agree: Stage = (life) => {
  const { counted, state } = life.facts;
  if (state !== 'counting' || !counted) return;
  life.move('agree_minutes', 'customer', after(life, 'agree', [0.5, 20]), {
    data: { minutes: counted.minutes },
  });
};

const sayOf = (life: Life, by: Party, opinion: Opinion | undefined, hours: number): void => {
  if (!opinion) return;
  const [rating, body] = opinion;
  life.review({ by, rating, body, at: new Date(life.facts.stateSince.getTime() + hours * hourMs) });
};

const review: Stage = (life, { reviews = {} }) => {
  sayOf(life, 'customer', reviews.customer, 3 + 60 * chanceOf(`${life.slug} customer says`));
  sayOf(life, 'provider', reviews.provider, 4 + 80 * chanceOf(`${life.slug} provider says`));
};

const close: Stage = (life, story, calendar) => {
  review(life, story, calendar);
  const [one, two] = life.reviews;
  if (one && two) life.move('complete', 'system', latest(one.at, two.at));
  else life.tick();
};

const reasonOf = ({ reason }: Story) => (reason ? { data: { reason } } : {});

const byOne =
  (name: 'decline' | 'withdraw' | 'cancel_by_customer' | 'cancel_by_provider', by: Party): Stage =>
  (life, story, { now }) =>
    life.move(name, by, after(life, name, [2, 20], now), reasonOf(story));

/** The host chose somebody else for the same nights. */
const outrun: Stage = (life, _story, { now }) =>
  life.move('outrun', 'system', after(life, 'outrun', [2, 20], now));

/** Who was promised something comes, and has it. */
const come: Stage = (life, _story, { now }) => {
  if (life.facts.state === 'promised') life.move('come', 'customer', after(life, 'come', [1, 12], now));
};
const collect: Stage = (life, _story, { now }) =>
  life.move('collect', 'provider', after(life, 'collect', [6, 40], now));

/** It goes by post, comes, or is lost on the way. */
const send: Stage = (life, _story, { now }) =>
  life.move('send', 'provider', after(life, 'send', [6, 60], now));
const arrive: Stage = (life, _story, { now }) =>
  life.move('arrive', 'customer', after(life, 'arrive', [40, 120], now));

/** The host cancels one booking, or the whole slot does not take place. */
const cancelledByProvider: Stage = (life, story, calendar) => {
  if (!story.off) return byOne('cancel_by_provider', 'provider')(life, story, calendar);
  const { name, at, reason } = story.off;
  life.move(name, 'system', at, reason ? { data: { reason } } : {});
};

/** A thing is found damaged when it is back; a room is found cold when one is in it. */
const dispute: Stage = (life, story, calendar) => {
  if (life.facts.handover === null) {
    life.move('dispute', 'customer', after(life, 'dispute', [17, 22]), reasonOf(story));
    return;
  }
  finish(life, story, calendar);
  life.move('dispute', 'provider', after(life, 'dispute', [0.4, 2]), reasonOf(story));
};

const tick: Stage = (life) => life.tick();

const resolve: Stage = (life, { decision = { reason: '' } }, { now }) =>
  life.move('resolve', 'operator', after(life, 'resolve', [20, 40], now), { data: decision });

const booked: readonly Stage[] = [accept, pay];
const used: readonly Stage[] = [...booked, begin, finish, say, agree];

/** How a booking comes to each state. */
const waysTo: Record<State, readonly Stage[]> = {
  requested: [],
  accepted: [accept],
  confirmed: booked,
  started: [...booked, begin],
  counting: [...booked, begin, finish, say],
  ended: [...used, review],
  closed: [...used, close],
  declined: [byOne('decline', 'provider')],
  withdrawn: [byOne('withdraw', 'customer')],
  expired: [tick],
  outrun: [outrun],
  entered: [],
  promised: [accept],
  fallen: [accept, tick, tick],
  sent: [accept, send],
  lost: [accept, send, tick, tick],
  lapsed: [accept, tick],
  cancelled_by_customer: [...booked, byOne('cancel_by_customer', 'customer')],
  cancelled_by_provider: [...booked, cancelledByProvider],
  disputed: [...booked, begin, dispute],
  resolved: [...booked, begin, dispute, resolve, review],
};

const given: readonly Stage[] = [accept, come, collect];

/** The same of lives that come to some of them another way. */
const ownWays: Partial<Record<LifeName, Partial<Record<State, readonly Stage[]>>>> = {
  giving: { confirmed: [accept, come], ended: [...given, review], closed: [...given, close] },
  sending: { ended: [accept, send, arrive, review], closed: [accept, send, arrive, close] },
};

/** Nobody brings it back: it is asked for again and again. */
const overdue: Stage = (life, _story, { now }) => {
  for (let due = life.due(now); due && due.at <= now; due = life.due(now)) life.tick();
};

/** Somebody else has not brought it back, and its customer hears of it as soon as that is so. */
const heldUp: Stage = (life) => {
  const { othersDueBackAt } = life.facts;
  if (!othersDueBackAt) throw new Error(`booking ${life.slug}: nobody has what it waits for`);
  life.move('hold_up', 'system', new Date(othersDueBackAt.getTime() + 60_000));
};

/** Its customer gave notice some days ago. */
const notice: Stage = (life, { notice: days = 0 }, calendar) =>
  life.move('give_notice', 'customer', calendar.at(-days, '18:20'));

/** The last month that was owed was refused. */
const unpaid: Stage = (life, _story, { now }) => {
  const last = rentTimes(life, now).at(-1);
  if (!last) throw new Error(`booking ${life.slug}: no month of it was owed yet`);
  life.move('fall_behind', 'system', last.dueAt);
};

/** Lives a booking through to the state that its story ends in. */
export const liveThrough = (life: Life, story: Story, calendar: Calendar): void => {
  const ways = ownWays[life.facts.life]?.[story.reaches] ?? waysTo[story.reaches];
  for (const stage of ways) stage(life, story, calendar);
  if (story.notice !== undefined) notice(life, story, calendar);
  if (story.isUnpaid) unpaid(life, story, calendar);
  if (story.isLate) overdue(life, story, calendar);
  if (story.waitsFor) heldUp(life, story, calendar);
  const { state } = life.facts;
  if (state !== story.reaches) throw new Error(`booking ${story.slug} is ${state}, not ${story.reaches}`);
  const last = [...life.events, ...life.reviews].find(({ at }) => at > calendar.now);
  if (last) throw new Error(`booking ${story.slug}: something happens in the future`);
  const due = life.due(calendar.now);
  if (due && due.at <= calendar.now)
    throw new Error(`booking ${story.slug}: ${due.name} should have happened`);
};
