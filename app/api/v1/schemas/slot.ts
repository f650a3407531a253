import { z } from 'zod';
import { partNames } from '@/lib/holding/rules';
import { hasSlots } from '@/lib/listing/scarcity';
import { slotStates } from '@/lib/listing/slots/lifecycle';
import { openWaits } from '@/lib/listing/slots/wait-states';
import { listingTypes } from '@/lib/listing/types/registry';
import { SearchListings } from '@/lib/search/schema';
import { typedDecimal, typedWhole } from '@/lib/shared/typed';
import { prose, proseOrNone } from '@/lib/shared/written';
import { about, Cursor, Day, exampleId, Id, Instant, Limit, listOf, PageUrl } from './basics';
import { ListingSummary } from './listing';

const slotTypes = listingTypes.filter(hasSlots).map(({ name }) => name);
const exampleSlotType = slotTypes[0] ?? '';

const count = (example: number) => z.int().meta({ examples: [example] });

const Waiting = z
  .object({
    state: z.enum(openWaits.in).meta(about('waitState', 'waiting')),
    quantity: count(2),
    position: z.int().optional().meta(about('waitPosition', 1)),
    offeredUntil: Instant.optional().meta(about('offeredUntil')),
    onBehalfOf: Id.optional().meta(about('waitingCircle')),
  })
  .meta({ id: 'Waiting', description: 'waiting' });

export const Slot = z
  .object({
    id: Id,
    url: PageUrl,
    from: Instant,
    to: Instant,
    closesAt: Instant.meta(about('closesAt', '2026-11-27T09:00:00+01:00')),
    timeZone: z.string().meta(about('timeZone', 'Europe/Paris')),
    capacity: count(6),
    taken: count(4).meta(about('taken', 4)),
    free: count(2).meta(about('freeInSlot', 2)),
    minimum: z.int().meta(about('minimum', 0)),
    state: z.enum(slotStates).meta(about('slotState', 'open')),
    isBookable: z.boolean().meta(about('isBookable', true)),
    note: z.string().meta(about('slotNote', '')),
    listing: ListingSummary,
  })
  .meta({ id: 'Slot', description: 'slot' });

export const OwnSlot = Slot.extend({
  rule: z.string().nullable().meta(about('rule', null)),
  isHost: z.boolean().meta(about('isHost', false)),
  booking: z
    .object({ id: Id, state: z.string(), quantity: count(2) })
    .nullable()
    .meta(about('ownBooking', null)),
  waiting: Waiting.nullable().meta(about('waiting', null)),
}).meta({ id: 'OwnSlot' });

export const SlotPage = listOf(Slot).meta({ id: 'SlotPage' });

/** The search for slots: read and checked by the search itself. */
export const SlotsQuery = z
  .object({
    type: z.enum(slotTypes).optional().meta(about('type', exampleSlotType)),
    near: z.string().optional().meta(about('near', '48.11,-1.68')),
    radiusKm: typedDecimal(z.number().positive().max(1000).optional()).meta(about('radiusKm', 5)),
    from: z.string().optional().meta(about('slotsFrom', '2026-11-28')),
    to: z.string().optional().meta(about('searchTo', '2026-11-29')),
    at: z.enum(partNames).optional().meta(about('at', 'evening')),
    quantity: typedWhole(z.number().int().min(1).max(1000).optional()).meta(about('searchPlaces', 2)),
    cursor: Cursor,
    limit: Limit,
  })
  .transform(({ cursor, limit, ...given }, context) => {
    const parsed = SearchListings.safeParse({ ...given, sort: 'soonest' }, { reportInput: true });
    if (parsed.success) return { search: parsed.data, cursor: cursor ?? null, limit };
    for (const issue of parsed.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });

const scope = z.enum(['one', 'following']).default('one').meta(about('slotScope', 'one'));

/** A moment on the listing's clock, or one with its offset; a slot is not a whole day. */
const moment = () =>
  Day.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?$/, { error: 'period.wrong' });

const fields = {
  from: moment().meta(about('slotFrom', '2026-11-29T19:30')),
  to: moment().meta(about('slotTo', '2026-11-29T22:30')),
  capacity: z.int().min(1).max(10_000).meta(about('capacity', 6)),
  minimum: z.int().min(0).max(10_000).meta(about('minimum', 0)),
  cutoffMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 60)
    .meta(about('cutoffMinutes', 1440)),
  note: prose(500, 0).meta(about('slotNote', '')),
  rule: z.string().max(1000).meta(about('rule', 'FREQ=WEEKLY;COUNT=4')),
};

export const NewSlots = z.strictObject({
  from: fields.from,
  to: fields.to,
  capacity: fields.capacity,
  minimum: fields.minimum.default(0),
  cutoffMinutes: fields.cutoffMinutes.default(0),
  note: fields.note.default(''),
  rule: fields.rule.optional(),
});
export type NewSlots = z.output<typeof NewSlots>;

export const EditSlot = z.strictObject({ scope, ...z.strictObject(fields).partial().shape });
export type EditSlot = z.output<typeof EditSlot>;

export const AddedSlots = z
  .object({ items: z.array(Id).meta(about('addedSlots')), first: OwnSlot })
  .meta({ id: 'AddedSlots' });

export const CallOffSlot = z.strictObject({
  scope,
  reason: proseOrNone(2000).meta(about('callOffReason', 'Le four est en panne.')),
});

export const CalledOff = z
  .object({
    calledOff: count(1).meta(about('calledOff', 1)),
    removed: count(0).meta(about('removedSlots', 0)),
  })
  .meta({ id: 'CalledOff' });

const onBehalfOf = z.string().max(100).optional().meta(about('onBehalfOf', exampleId));

export const JoinWaiting = z.strictObject({
  quantity: z.int().min(1).max(1000).default(1).meta(about('quantity', 2)),
  onBehalfOf,
});

export const LeaveWaiting = z.object({ onBehalfOf });

export const WaitingResponse = Waiting;
