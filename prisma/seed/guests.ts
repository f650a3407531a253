import type { State } from '@/lib/booking/lives/terms';
import type { Settings } from '@/lib/platform/settings';
import { type Calendar, earliest } from './calendar';
import { chanceOf, oneOf, timedIdOf } from './chance';
import { allergies, customersSaid, providersSaid, words } from './content/at-table';
import type { Guest } from './content/sitting';
import type { Story } from './content/stories/story';
import type { WrittenListing } from './content/written-listing';
import { cents } from './euros';
import { type Neighbour, neighbourOf, neighbours } from './neighbours';
import { othersAt, type Planned, placesOf } from './sittings';
import { typeset } from './typeset';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The four that visitors sign in as do only what is told of them. */
const busyElsewhere = new Set(['nolwenn', 'samir', 'jeanne', 'awa']);

/** What has become of a slot by now, and when. */
export type Outcome = { name: 'call_off' | 'go_ahead' | 'fall_short'; at: Date; reason: string };

export type Seated = Planned & {
  hostId: string;
  title: string;
  outcome: Outcome | null;
  stories: Story[];
};

/** Where everyone is when: nobody sits at two tables. */
export type Diary = Map<string, { from: Date; to: Date }[]>;

const isFreeAt = (diary: Diary, who: string, { startsAt, endsAt }: Planned): boolean =>
  !(diary.get(who) ?? []).some(({ from, to }) => from < endsAt && startsAt < to);

const note = (diary: Diary, who: string, { startsAt, endsAt }: Planned): void => {
  diary.set(who, [...(diary.get(who) ?? []), { from: startsAt, to: endsAt }]);
};

/** As much as people like to be seen. */
const shown = ['guests', 'guests', 'everyone', 'host'] as const;

/** Neighbours of whom nothing is told, until so many places are taken. */
const others = (planned: Planned, owner: Neighbour, diary: Diary): Guest[] => {
  const told = new Set([
    owner.handle,
    ...(planned.sitting.guests ?? []).map(({ who }) => who),
    ...(planned.sitting.waits ?? []).map(([who]) => who),
    planned.sitting.offered?.[0],
  ]);
  const chance = ({ handle }: Neighbour): number => chanceOf(`${planned.slug} ${handle}`);
  const asked = neighbours
    .filter(
      ({ handle }) => !told.has(handle) && !busyElsewhere.has(handle) && isFreeAt(diary, handle, planned),
    )
    .sort((a, b) => chance(a) - chance(b));
  const sizes = planned.capacity < 12 ? [1, 1, 2, 2, 2, 2, 3, 4] : [2, 2, 2, 3, 3, 4, 4, 5];
  const guests: Guest[] = [];
  let left = othersAt(planned);
  for (const { handle } of asked) {
    if (left <= 0) break;
    const size = sizes[Math.floor(sizes.length * chanceOf(`${planned.slug} ${handle} size`))] ?? 1;
    const places = Math.min(size, left);
    guests.push({ who: handle, places, shownTo: oneOf(shown, `${planned.slug} ${handle} shown`) });
    left -= places;
  }
  return guests;
};

const isOff = (outcome: Outcome | null): outcome is Outcome & { name: 'call_off' | 'fall_short' } =>
  outcome !== null && outcome.name !== 'go_ahead';

const outcomeOf = (planned: Planned, guests: readonly Guest[], { now }: Calendar): Outcome | null => {
  const { sitting, closesAt, minimum } = planned;
  if (sitting.calledOff) {
    const at = earliest(new Date(now.getTime() - 5 * hourMs), new Date(closesAt.getTime() - 20 * hourMs));
    return { name: 'call_off', at, reason: sitting.calledOff };
  }
  if (minimum === 0 || closesAt > now) return null;
  const coming = placesOf(guests.filter(({ reaches }) => !reaches));
  return { name: coming >= minimum ? 'go_ahead' : 'fall_short', at: closesAt, reason: '' };
};

/** What waits for an answer or a payment was asked for so many hours ago. */
const lately: Partial<Record<State, number>> = { requested: 6, accepted: 0.6 };

type Weighed = { planned: Planned; outcome: Outcome | null; guest: Guest; now: Date; numbers: Settings };

/** Some time between the listing's first day and the cut-off, by daylight. */
const askedAt = ({ planned, outcome, guest, now }: Weighed): Date => {
  const hoursAgo = guest.reaches && lately[guest.reaches];
  if (hoursAgo) return new Date(now.getTime() - hoursAgo * hourMs);
  const to = earliest(now, planned.closesAt, outcome?.at ?? now).getTime() - 3 * hourMs;
  const soonest = Math.min(planned.closesAt.getTime() - 24 * dayMs, to - 12 * hourMs);
  const from = Math.max(planned.createdAt.getTime(), soonest) + 2 * hourMs;
  const at = new Date(from + Math.max(0, to - from) * chanceOf(`${planned.slug} ${guest.who} asked`) ** 0.6);
  const hour = at.getUTCHours();
  const early = hour < 7 ? 7 - hour : 0;
  const day = new Date(at.getTime() + early * hourMs);
  return day.getTime() < to ? day : at;
};

/** What people say once it is a few days ago. */
const opinionsOf = ({ planned, guest, now }: Weighed, owner: Neighbour): Guest['reviews'] => {
  if (guest.reviews) return guest.reviews;
  const name = `${planned.slug} ${guest.who}`;
  const daysAgo = (now.getTime() - planned.endsAt.getTime()) / dayMs;
  if (daysAgo < 5) return {};
  const said = (chance: number, what: string) => chanceOf(`${name} ${what}`) < chance;
  const language = (locale = 'fr') => (locale === 'en' ? 'en' : 'fr');
  return {
    ...(said(0.6, 'says') && {
      customer: oneOf(customersSaid[language(neighbourOf(guest.who).locale)], `${name} opinion`),
    }),
    ...(said(0.45, 'answers') && {
      provider: oneOf(providersSaid[language(owner.locale)], `${name} answer`),
    }),
  };
};

const reachedBy = (weighed: Weighed, reviews: Guest['reviews'] = {}): State => {
  const { planned, outcome, guest, now, numbers } = weighed;
  if (guest.reaches) return guest.reaches;
  if (isOff(outcome)) return 'cancelled_by_provider';
  if (now < planned.startsAt) return 'confirmed';
  if (now < planned.endsAt) return 'started';
  const isLong = now.getTime() >= planned.endsAt.getTime() + numbers.reviewWindowDays * dayMs;
  return isLong || (reviews.customer && reviews.provider) ? 'closed' : 'ended';
};

const optionsOf = (written: WrittenListing, name: string, { options }: Guest): Story['options'] => {
  if (options) return options;
  if (written.asks?.includes('allergies') && chanceOf(`${name} allergies`) < 0.16)
    return { allergies: oneOf(allergies, `${name} allergy`) };
  if (written.asks?.includes('box')) return { box: chanceOf(`${name} box`) < 0.75 ? 'own' : 'lent' };
  return {};
};

/** The bookings of a slot, each as a story that is lived through later. */
const storyOf = (written: WrittenListing, owner: Neighbour, calendar: Calendar, weighed: Weighed): Story => {
  const { planned, outcome, guest } = weighed;
  const slug = `${planned.slug} ${guest.who}`;
  const locale = neighbourOf(guest.who).locale ?? 'fr';
  const asked = askedAt(weighed);
  const reviews = opinionsOf(weighed, owner);
  const reaches = reachedBy(weighed, reviews);
  const isPast = reaches === 'ended' || reaches === 'closed';
  const says = chanceOf(`${slug} says`) < 0.5 ? oneOf(words[locale], `${slug} words`) : '';
  const euros = guest.euros ?? written.between?.[0];
  return {
    slug,
    listing: written.slug,
    customer: guest.who,
    when: { slots: [planned] },
    asked: (calendar.now.getTime() - asked.getTime()) / dayMs,
    askedAt: asked,
    reaches,
    quantity: guest.places ?? 1,
    options: optionsOf(written, slug, guest),
    message: guest.message ?? says,
    ...(guest.talk && { talk: guest.talk }),
    ...(reviews && isPast && { reviews }),
    ...(isOff(outcome) && !guest.reaches && { off: outcome }),
    ...(euros !== undefined && written.between && { offerMinor: cents(euros) }),
    shownTo: guest.shownTo ?? 'guests',
    ...(isPast && { attended: guest.came ?? guest.places ?? 1 }),
  };
};

/** Who sits at a slot, what has become of it, and how each came there. */
export const seat = (
  planned: Planned,
  written: WrittenListing,
  owner: Neighbour,
  { calendar, diary, numbers }: { calendar: Calendar; diary: Diary; numbers: Settings },
): Seated => {
  const told = planned.sitting.guests ?? [];
  for (const { who } of told) note(diary, who, planned);
  note(diary, owner.handle, planned);
  const guests = [...told, ...others(planned, owner, diary)];
  for (const { who } of guests.slice(told.length)) note(diary, who, planned);
  const outcome = outcomeOf(planned, guests, calendar);
  const weighed = { planned, outcome, now: calendar.now, numbers };
  return {
    ...planned,
    hostId: owner.id,
    title: typeset(written.title),
    outcome,
    stories: guests.map((guest) => storyOf(written, owner, calendar, { ...weighed, guest })),
  };
};

/** Those who have places in several weeks of what repeats: each one booking, paid and to come. */
export const regularsOf = (
  { slug: listing, slots }: WrittenListing,
  planned: readonly Planned[],
  diary: Diary,
): Story[] =>
  (slots?.regulars ?? []).map(({ who, weeks, asked, places = 1, options = {}, message = '', talk }) => {
    const theirs = planned.filter(({ sitting }) => weeks.includes(sitting.week));
    for (const each of theirs) note(diary, who, each);
    return {
      slug: `${listing} ${who} ${weeks.join(' ')}`,
      ...{ listing, customer: who, asked, quantity: places, options, message },
      when: { slots: theirs },
      reaches: 'confirmed',
      shownTo: 'guests',
      ...(talk && { talk }),
    };
  });

/** The id of what happened to a slot. */
export const outcomeId = ({ slug }: Planned, { name, at }: Pick<Outcome, 'name' | 'at'>): string =>
  timedIdOf(at, `slot event ${slug} ${name}`);
