import type { Settings } from '@/lib/platform/settings';
import type { Calendar } from './calendar';
import { chanceOf } from './chance';
import type { Community } from './community';
import { stories } from './content/stories/all';
import type { Story } from './content/stories/story';
import { type BookingHours, hoursOf } from './hours';
import { beginLife, type Life } from './life';
import { type BookingMoney, type Movement, moneyOf } from './money';
import { alone, type Neighbour, neighbourOf, neighbourWithId, type Provider } from './neighbours';
import { liveThrough } from './stages';
import { tokensOf } from './tokens';

const datesOf = (when: Story['when'], { date }: Calendar) => {
  if (when === 'whenever' || 'slots' in when) return null;
  if ('hours' in when) {
    const [from, to] = when.hours;
    return { from: `${date(when.from)}T${from}`, to: `${date(when.from)}T${to}` };
  }
  if ('days' in when) return { from: date(when.from), to: date(when.from + when.days - 1) };
  if ('nights' in when) return { from: date(when.from), to: date(when.from + when.nights) };
  return { from: date(when.from), to: date(when.from, when.months) };
};

/** What was asked for lately is told to the hour; what is longer ago was asked for by day. */
const askedAt = ({ slug, asked, askedAt }: Story, { days, at }: Calendar): Date => {
  if (askedAt) return askedAt;
  if (asked < 2) return days(-asked);
  const minutes = Math.floor(60 * chanceOf(`${slug} minute`));
  return at(-Math.ceil(asked), `${8 + Math.floor(13 * chanceOf(`${slug} hour`))}:${minutes}`);
};

export type Told = {
  story: Story;
  life: Life;
  money: BookingMoney | null;
  hours: BookingHours | null;
  tokens: Movement[];
  customer: Neighbour;
  provider: Provider;
};

/** Lives every story of the demo through, up to now. */
export const tellAll = (
  community: Community,
  calendar: Calendar,
  numbers: Settings,
  toTell: readonly Story[] = [
    ...stories(calendar),
    ...community.seated.flatMap(({ stories: told }) => told),
    ...community.regulars,
  ],
): Told[] => {
  const listed = [...community.listed, ...community.circles.flatMap((circle) => circle.listed)];
  const bySlug = new Map(listed.map((rows) => [rows.written.slug, rows]));
  const circles = new Map(community.circles.map(({ provider }) => [provider.id, provider]));
  const dueBack = new Map<string, Date>();
  return toTell.map((story) => {
    const rows = bySlug.get(story.listing);
    if (!rows) throw new Error(`booking ${story.slug}: nothing is called ${story.listing}`);
    const life = beginLife({
      slug: story.slug,
      rows,
      dates: datesOf(story.when, calendar),
      slots: typeof story.when === 'object' && 'slots' in story.when ? story.when.slots : [],
      offerMinor: story.offerMinor,
      quantity: story.quantity ?? 1,
      options: story.options ?? {},
      message: story.message,
      askedAt: askedAt(story, calendar),
      isPrepaid: story.isPrepaid ?? false,
      othersDueBackAt: story.waitsFor ? (dueBack.get(story.waitsFor) ?? null) : null,
      numbers,
    });
    liveThrough(life, story, calendar);
    if (story.isLate) dueBack.set(story.slug, life.period.to);
    const money = moneyOf(life, calendar.now, numbers);
    const customer = neighbourOf(story.customer);
    return {
      story,
      life,
      money,
      hours: hoursOf(life, customer.id),
      tokens: tokensOf(life, customer.id),
      customer,
      provider: circles.get(rows.listing.ownerId) ?? alone(neighbourWithId(rows.listing.ownerId)),
    };
  });
};

/** The member who acts for a side, of a circle whoever does such things for it; the clock and the house are nobody. */
export const memberOf = (
  { customer, provider }: Told,
  by: string,
  does: 'answers' | 'handsOver' = 'answers',
): string | null =>
  ({ customer: customer.id, provider: provider[does].id, operator: neighbourOf('awa').id })[by] ?? null;
