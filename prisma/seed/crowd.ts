import { plainDateAt, startOfDay } from '@/lib/shared/period';
import { type Calendar, earliest, latest, timeZone } from './calendar';
import { chanceOf, oneOf } from './chance';
import { words as anyWords, districts, firstNames, lastNames } from './content/campaigns/backers';
import type { Backing, DemoCampaign, DemoPledge, Shape } from './content/campaigns/campaign';
import { neighbourOf, neighbours } from './neighbours';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const minuteMs = 60_000;

/** Someone who backs: a member, or a guest by their address. */
export type Backer = {
  memberId: string | null;
  name: string;
  email: string;
  locale: string;
  district: string;
};

/** Someone on their way to a campaign. */
export type Comer = { name: string; at: Date; backer: Backer; word: string; told?: DemoPledge };

/** Which part has come by which part of the time. */
const shapes: Record<Shape, readonly (readonly [time: number, come: number])[]> = {
  classic: [
    [0, 0],
    [0.03, 0.2],
    [0.09, 0.35],
    [0.25, 0.45],
    [0.6, 0.57],
    [0.8, 0.7],
    [0.94, 0.91],
    [1, 1],
  ],
  steady: [
    [0, 0],
    [0.06, 0.16],
    [0.4, 0.44],
    [0.85, 0.8],
    [1, 1],
  ],
  'word of mouth': [
    [0, 0],
    [0.08, 0.12],
    [0.4, 0.27],
    [0.7, 0.5],
    [0.88, 0.72],
    [1, 1],
  ],
  flat: [
    [0, 0],
    [0.05, 0.3],
    [0.2, 0.52],
    [0.5, 0.7],
    [1, 1],
  ],
};

const comeBy = (shape: Shape, time: number): number => {
  const points = shapes[shape];
  const next = points.findIndex(([at]) => at >= time);
  const [to, from] = [points[next], points[next - 1]];
  if (!to) return 1;
  if (!from) return to[1];
  return from[1] + ((time - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
};

/** Sunday first: people look at such things when they have time. */
const byWeekday = [1.4, 0.9, 0.95, 1, 0.95, 0.85, 1.2];
/** From midnight to midnight: a little at noon, most after supper. */
const byHour = [1, 0, 0, 0, 0, 0, 1, 3, 4, 4, 4, 4, 8, 7, 4, 3, 3, 5, 8, 9, 12, 12, 7, 3];

/** Which of some weights a share of all of them falls on. */
export const fallsOn = (weights: readonly number[], share: number): number => {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
};

type Times = { launchedAt: Date; endsAt: Date; until: Date };

/** How loud each day was, from the launch to today or the end. */
const daysOf = (slug: string, { shape, loud = [] }: Backing, { launchedAt, endsAt, until }: Times) => {
  const whole = endsAt.getTime() - launchedAt.getTime();
  const count = Math.max(1, Math.ceil((until.getTime() - launchedAt.getTime()) / dayMs));
  return Array.from({ length: count }, (_, day) => {
    const share = comeBy(shape, ((day + 1) * dayMs) / whole) - comeBy(shape, (day * dayMs) / whole);
    const weekday = new Date(launchedAt.getTime() + (day + 0.5) * dayMs).getUTCDay();
    const echo = loud.includes(day) ? 3.2 : loud.includes(day - 1) ? 1.8 : 1;
    return share * (byWeekday[weekday] ?? 1) * echo * (0.35 + 1.3 * chanceOf(`${slug} day ${day}`));
  });
};

const timeOf = (name: string, day: number, { launchedAt, until }: Times): Date => {
  const first = startOfDay(plainDateAt(launchedAt, timeZone), timeZone).getTime();
  const hour = fallsOn(byHour, chanceOf(`${name} hour`));
  const at = first + day * dayMs + (hour + chanceOf(`${name} minute`)) * hourMs;
  const chance = chanceOf(`${name} moved`);
  const soonest = launchedAt.getTime() + (4 + 240 * chance) * minuteMs;
  const last = until.getTime() - (9 + 500 * chance) * minuteMs;
  return new Date(
    Math.round(Math.max(Math.min(Math.max(at, soonest), last), launchedAt.getTime() + minuteMs)),
  );
};

const letters = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .replace(/[ -]/g, '')
    .toLowerCase();

export const memberBacker = (handle: string): Backer => {
  const { id, name, email, locale = 'fr', area } = neighbourOf(handle);
  return { memberId: id, name, email, locale, district: area };
};

const guest = (name: string, district: string): Backer => {
  const [first, last] = [oneOf(firstNames, `${name} first`), oneOf(lastNames, `${name} last`)];
  const email = `${letters(first)}.${letters(last)}@example.org`;
  return { memberId: null, name: `${first} ${last}`, email, locale: 'fr', district };
};

/** The four to sign in as back what is told of them, nothing else. */
const byThemselves = neighbours.filter(({ mailbox }) => !mailbox);
const memberShare = 0.36;

/** Those who come by themselves, nobody twice. */
const strangers = (
  { slug, lead, team, area }: DemoCampaign,
  { count, near, told = [] }: Backing,
): Backer[] => {
  const handles = [lead, ...team.map(([handle]) => handle), ...told.map(({ who }) => who)];
  const known = new Set(handles.map((handle) => neighbourOf(handle).email));
  const all: Backer[] = [];
  for (let index = 0; all.length < count; index += 1) {
    const name = `${slug} backer ${index}`;
    const district = chanceOf(`${name} near`) < near ? area : oneOf(districts, `${name} district`);
    const backer =
      chanceOf(`${name} member`) < memberShare
        ? memberBacker(oneOf(byThemselves, name).handle)
        : guest(name, district);
    if (known.has(backer.email)) continue;
    known.add(backer.email);
    all.push(backer);
  }
  return all;
};

/** A word for the wall: the campaign’s own once each, now and then one that goes with anything; most say nothing. */
const wordOf = ({ count, words: own }: Backing, index: number): string => {
  const each = Math.max(2, Math.floor(count / own.length));
  if (index % each === 1) return own[Math.floor(index / each)] ?? '';
  return index % 5 === 3 ? (anyWords[(index * 7) % anyWords.length] ?? '') : '';
};

/** Everyone who comes to a campaign, in the order of their coming. */
export const crowdOf = (campaign: DemoCampaign, times: Times, { now, days }: Calendar): Comer[] => {
  const { slug, backing } = campaign;
  if (!backing) return [];
  const weights = daysOf(slug, backing, times);
  const all = strangers(campaign, backing);
  const comers = all.map((backer, index): Comer => {
    const name = `${slug} pledge ${index}`;
    const share = (index + chanceOf(`${name} share`)) / all.length;
    return { name, at: timeOf(name, fallsOn(weights, share), times), backer, word: wordOf(backing, index) };
  });
  const named = (backing.told ?? []).map(
    (told): Comer => ({
      name: `${slug} pledge of ${told.who}`,
      at: earliest(latest(days(told.day), new Date(times.launchedAt.getTime() + 5 * minuteMs)), now),
      backer: memberBacker(told.who),
      word: told.word ?? '',
      told,
    }),
  );
  return [...comers, ...named].sort((a, b) => a.at.getTime() - b.at.getTime());
};
