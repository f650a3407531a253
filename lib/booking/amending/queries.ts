import 'server-only';
import { whereaboutsOf } from '@/lib/holding/whereabouts';
import { agreedListing } from '@/lib/listing/bookable';
import { moneyBack } from '@/lib/listing/returns';
import { hasSlots, scarcityFacts } from '@/lib/listing/scarcity';
import { slotsToCome } from '@/lib/listing/slots/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { type FactsRow, factsOf, factsSelect, seenBy } from '../facts';
import type { Party } from '../lives/terms';
import type { AmendmentPreview } from './amendment-view';
import { type Proposal, readProposal } from './reading';
import { requireAmendable, requireSide } from './rights';
import { hasBegun } from './rules';
import type { AskAmendment } from './schema';
import { isOfSeveral, termsOfBooking } from './terms';
import { runsOutAt } from './times';
import { shownTerms } from './view';

const rowFor = async (viewer: Viewer, id: string): Promise<FactsRow> => {
  const row = await db.booking.findFirst({ where: { AND: [{ id }, seenBy(viewer)] }, select: factsSelect });
  if (!row) throw notFound();
  return { ...row, whereabouts: (await whereaboutsOf(db, [id])).get(id) };
};

const amendableRow = async (
  viewer: Viewer | null,
  id: string,
): Promise<{ row: FactsRow; party: Party; now: Date; numbers: Awaited<ReturnType<typeof settings>> }> => {
  const member = requireMember(viewer);
  const [row, numbers] = [await rowFor(member, id), await settings()];
  const party = requireSide(member, row);
  const now = clockNow();
  requireAmendable(row, now, numbers);
  return { row, party, now, numbers };
};

/** More dates than these nobody looks through in one list. */
const mostSlots = 50;

type SlotChoice = { id: string; startsAt: Date; endsAt: Date };

/** What of an agreement can be other terms, for the form that asks for them. */
export type Amendable = {
  party: Party;
  type: string;
  /** Its start stays, and its number. */
  hasBegun: boolean;
  /** It has dates that people choose. */
  hasDates: boolean;
  /** Of several dates those that are ahead: any one of them can be put at another time. Empty: there is one, or none is. */
  dates: SlotChoice[];
  /** The slots that can be asked for; its own first, where it is about one. */
  slots: SlotChoice[];
  /** The most there can be of it; 1: there is no number to choose. */
  mostQuantity: number;
  /** The viewer can set what the customer pays. */
  canSetPrice: boolean;
};

/** What the viewer can change of a booking. Not found for strangers, `forbidden` where it is not theirs, `conflict` where nothing can change. */
export const amendableFor = async (viewer: Viewer | null, bookingId: string): Promise<Amendable> => {
  const { row, party, now } = await amendableRow(viewer, bookingId);
  const type = listingTypeOf(row.listing.type);
  const listing = await agreedListing(db, row.listingId);
  const facts = factsOf(row);
  const begun = hasBegun(facts, type, now);
  const isSeveral = isOfSeveral(row);
  const slotted = hasSlots(type);
  const dates = isSeveral ? facts.slotDates.filter(({ startsAt }) => startsAt > now) : [];
  const isAhead = slotted && (isSeveral ? dates.length > 0 : !begun);
  const toCome = isAhead ? await slotsToCome(db, row.listingId, now, { limit: mostSlots }) : [];
  const coming = toCome.filter(({ isBookable }) => isBookable);
  const own = new Set(facts.slotDates.map(({ slotId }) => slotId));
  const others = coming.filter(({ id }) => !own.has(id));
  const { slotId } = termsOfBooking(row);
  const present = { id: slotId ?? '', startsAt: row.startsAt, endsAt: row.endsAt };
  const slots = isSeveral ? others : [present, ...others];
  // Of several dates the number is one for all.
  const theirs = isSeveral ? coming.filter(({ id }) => own.has(id)) : coming;
  const most = slotted
    ? Math.max(row.quantity, ...theirs.map(({ capacity }) => capacity))
    : listing.unitCount;
  return {
    party,
    type: type.name,
    hasBegun: begun,
    hasDates: scarcityFacts(type).asksWhen && !slotted,
    dates: dates.map(({ slotId: id, ...when }) => ({ id, ...when })),
    slots: slotted ? slots.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })) : [],
    mostQuantity: begun ? 1 : Math.max(row.quantity, most),
    canSetPrice: party === 'provider' && moneyBack(type) !== null,
  };
};

const previewOf = (
  { was, terms, changes, difference, isGiven, problems }: Proposal,
  until: Date,
): AmendmentPreview => {
  const { payMinor, refundMinor, givenUpMinor, payCreditMinor, refundCreditMinor } = difference;
  return {
    was: shownTerms(was),
    terms,
    changes,
    payMinor,
    refundMinor,
    givenUpMinor,
    payCreditMinor,
    refundCreditMinor,
    isGiven,
    until,
    problems,
  };
};

/** What other terms would mean, before they are proposed. Throws `invalid` beside a field for what is no answer at all. */
export const previewAmendment = async (
  viewer: Viewer | null,
  { bookingId, ...asked }: AskAmendment,
): Promise<AmendmentPreview> => {
  const { row, ...reading } = await amendableRow(viewer, bookingId);
  const proposal = await readProposal(db, row, asked, reading);
  const { terms, was, closesAt, payWithinMinutes } = proposal;
  const times = { ...terms, was, closesAt, payWithinMinutes, stateSince: reading.now };
  return previewOf(proposal, runsOutAt(times, reading.numbers));
};
