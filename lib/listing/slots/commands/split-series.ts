import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { slotMeanings } from '../lifecycle';
import { begun, localOf, occurrencesOf, type Recurrence, typedRule } from '../recurrence';
import { isSameRhythm, movedRule } from '../repetition';
import { heldRule, keptRule, type Rule } from '../rule';
import { mapOccurrences, meantStart, startOf, timesFrom } from '../rules';
import { endSeries, endSlot, lockFollowing } from './call-off';
import type { Editing, LockedSlot } from './own-slots';
import { rewriteSlot } from './rewrite-slot';
import { horizonOf, layOut, requirePossibleSlot, seriesData, slotsData } from './slot-rows';

/** More slots than a series ever had by now. */
const everything = 100_000;

/** The rule from one slot on: of a number of times, those that are left. */
const remaining = (rule: Rule, recurrence: Recurrence, timeZone: string, from: Date): Rule => {
  if (rule.count === null) return rule;
  const past = occurrencesOf(recurrence, timeZone, {
    after: null,
    until: new Date(from.getTime() - 1),
    limit: everything,
  });
  return { ...rule, count: rule.count - past.length };
};

/** The rule as it holds: a series that has ended from somewhere on, goes on up to there only. */
const held = (series: Recurrence & { endsBefore: Date | null }, timeZone: string): Rule => {
  const { endsBefore } = series;
  if (!endsBefore) return keptRule(series.rule);
  const until = new Date(endsBefore.getTime() - 1);
  const last = occurrencesOf(series, timeZone, { after: null, until, limit: everything }).at(-1);
  return keptRule(heldRule(series.rule, last ? localOf(last, timeZone).slice(0, 10) : null));
};

/** How the series goes on: as was typed, or as before on the new day. */
const nextRule = (before: Rule, { input, listing }: Editing, from: Date): Rule =>
  typedRule(input, listing.timeZone) ??
  movedRule(before, localOf(from, listing.timeZone).slice(0, 10), input.date);

type Plan = {
  seriesId: string;
  /** Where each occurrence of before goes. */
  map: Map<number, Date>;
  /** When a slot begins that has an occurrence. */
  startsAt: (occurrence: Date) => Date;
};

/** Puts a slot into its place in the new series. Without a place there it ends, or stands alone where somebody comes. */
const settle = async (
  tx: Db,
  slot: LockedSlot,
  { seriesId, map, startsAt }: Plan,
  editing: Editing,
): Promise<void> => {
  const { viewer, input, now, listing } = editing;
  const occurrence = slot.occurrence && map.get(slot.occurrence.getTime());
  const canChange = slotMeanings[slot.state].takesPlace && slot.startsAt > now;
  if (occurrence && canChange) {
    const to = { ...input, times: timesFrom(startsAt(occurrence), input), series: { seriesId, occurrence } };
    await rewriteSlot(tx, slot, to, { viewer, timeZone: listing.timeZone, now });
  } else if (canChange && !slot.isAwaited) {
    await endSlot(tx, slot, { memberId: viewer.id, reason: '', now });
  } else {
    const place = occurrence ? { seriesId, occurrence } : { seriesId: null, occurrence: null };
    await tx.slot.update({ where: { id: slot.id }, data: place });
  }
};

/**
 * From one slot on, a series goes on as another one: other times, places, rule. Slots keep their ids and with them
 * their bookings; new ones are made where the new rule has more; what the owner had taken out stays out.
 */
export const splitSeries = async (tx: Db, editing: Editing): Promise<{ slotId: string }> => {
  const { slot, listing, input, now } = editing;
  const { timeZone } = listing;
  const { seriesId: before, occurrence: from } = slot;
  if (!before || !from) throw notFound();
  const series = await tx.series.findUniqueOrThrow({ where: { id: before } });
  const rows = await lockFollowing(tx, slot);
  const numbers = await settings();

  const rule = remaining(held(series, timeZone), series, timeZone, from);
  const next = nextRule(rule, editing, from);
  const recurrence = begun(next, input, timeZone, now);
  const [date = '', time = ''] = recurrence.startsLocal.split('T');
  const first = startOf({ date, time, at: input.at }, timeZone, slot.startsAt);
  const startsAt = (occurrence: Date) => meantStart(occurrence, first, timeZone);
  requirePossibleSlot(editing, input, timesFrom(first, input), now, numbers);
  const { moments, expandedUntil } = layOut(recurrence, timeZone, null, horizonOf(now, numbers));

  const made = occurrencesOf(series, timeZone, {
    after: new Date(from.getTime() - 1),
    until: series.expandedUntil ?? from,
    limit: everything,
  });
  const map = mapOccurrences(made, moments, isSameRhythm(rule, next), timeZone);
  const seriesId = randomUUID();
  await tx.series.create({
    data: { id: seriesId, listingId: listing.id, ...seriesData(input, recurrence), expandedUntil },
  });
  for (const row of rows) await settle(tx, row, { seriesId, map, startsAt }, editing);

  const placed = new Set([...map.values()].map(Number));
  const more = moments.filter((at) => !placed.has(at.getTime()));
  await tx.slot.createMany({
    data: slotsData({ ...input, id: seriesId, listingId: listing.id }, more, { now, numbers }, startsAt),
  });
  await endSeries(tx, before, from);
  const kept = await tx.slot.findFirst({
    where: { OR: [{ id: slot.id }, { seriesId, startsAt: first }] },
    // Its own, where it is still held.
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return { slotId: kept?.id ?? slot.id };
};
