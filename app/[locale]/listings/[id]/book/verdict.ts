import 'server-only';
import { ZodError } from 'zod';
import type { Asked, SearchParams } from '@/components/booking/asked';
import type { AskedListing, Verdict } from '@/components/booking/verdict';
import { sayingOf } from '@/components/holding/kinds';
import type { QuoteView } from '@/lib/booking/booking-view';
import { inDraw } from '@/lib/booking/lifecycle';
import { quoteFor } from '@/lib/booking/queries';
import { lengthLimits } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { bookableDays, earliestMoment } from '@/lib/listing/notice';
import type { ListingPage } from '@/lib/listing/queries';
import type { ListingState } from '@/lib/listing/schema';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { translator } from '@/lib/platform/i18n/words';
import { foundOr404 } from '@/lib/platform/page';
import { settings } from '@/lib/platform/settings';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { plainDateAt } from '@/lib/shared/period';

/** What a refusal says about the dates or the number: each field's own message, or its one message. */
const messagesOf = (error: unknown): Message[] => {
  if (error instanceof ZodError) return Object.values(fieldMessages(error));
  if (!(error instanceof AppError)) throw error;
  const beside = Object.values(error.fields);
  return beside.length > 0 ? beside : [{ key: error.key, values: error.values }];
};

/** The owner sees what others see; that they cannot book it themselves is said elsewhere. */
const isForOthers = ({ key }: Message): boolean => key !== 'booking.ownListing';

/** What a quote takes for a number; what is typed beyond it is answered with how many there are. */
const [least, most] = [1, 1000];

/** What can be had of what an address asks for: places that are not there are left out. */
const priceFor = async (
  viewer: Viewer | null,
  { id, type }: { id: string; type: ListingType },
  asked: Asked,
): Promise<{ asked: Asked; view: QuoteView; notes: Message[] }> => {
  const quote = (it: Asked) => foundOr404(quoteFor(viewer, { listingId: id, ...it }));
  const within = { ...asked, quantity: Math.min(Math.max(asked.quantity, least), most) };
  const view = await quote(within);
  const fewer = sayingOf(type).atMostFree(within, view);
  if (!fewer) {
    const isNone = asked.quantity < least && view.unitsFree > 0;
    const range = { key: 'booking.numberWithin', values: { count: view.unitsFree } };
    return { asked: within, view, notes: isNone ? [range] : [] };
  }
  const note = sayingOf(type).refusal({ key: 'booking.taken' }, view);
  return { asked: fewer, view: await quote(fewer), notes: [note] };
};

/** What a page's address asks of a listing, and the verdict: a price with what stands in its way, in the reader’s language. */
export const verdictFor = async (
  viewer: Viewer | null,
  page: ListingPage,
  params: SearchParams,
  locale: Locale,
  offerMinor?: number,
): Promise<{ listing: AskedListing; verdict: Verdict }> => {
  const { id, timeZone, units } = page;
  const type = listingTypeOf(page.type);
  const listing = { ...page, type, unitCount: units.length };
  const read = sayingOf(type).asked(type.allocation.grain, params);
  const asked = read && { ...read, ...(offerMinor !== undefined && { offerMinor }) };
  const at = now();
  const firstDay = plainDateAt(at, timeZone);
  const { bookAheadDays } = await settings();
  const bookable = bookableDays(type, page, lengthLimits(type, page), at, bookAheadDays);
  const earliest =
    type.allocation.grain === 'time' ? plainDateAt(earliestMoment(page, at), timeZone) : bookable.first;
  const days = { firstDay, bookable, earliest };
  if (!asked) return { listing, verdict: { asked, ...days, view: null, problems: [] } };
  const say = translator(locale, 'errors');
  if (page.state !== 'published' || !page.isForViewer) {
    const isGone = page.state === ('gone' satisfies ListingState);
    const shut = isGone ? 'allGone' : page.state;
    const why = page.isForViewer ? translator(locale, 'listing')(shut) : say('listing.notForYou');
    return { listing, verdict: { asked, ...days, view: null, problems: [why], isGone } };
  }
  const said = (messages: readonly Message[]) => messages.map(({ key, values }) => say(key, values));
  try {
    const { view, notes, ...found } = await priceFor(viewer, { id, type }, asked);
    const problems = view.problems.filter(isForOthers).map((each) => sayingOf(type).refusal(each, view));
    const had = view.problems.find(({ values }) => values?.bookingId)?.values;
    return {
      listing,
      verdict: {
        asked: found.asked,
        ...days,
        view,
        problems: said(problems),
        notes: said(notes),
        choiceProblems: Object.fromEntries(
          view.choices.flatMap(({ payIn, problems: [first] }) =>
            first ? [[payIn, say(first.key, first.values)]] : [],
          ),
        ),
        ...(had && { bookingId: String(had.bookingId), isInDraw: inDraw.has(String(had.state)) }),
      },
    };
  } catch (error) {
    return { listing, verdict: { asked, ...days, view: null, problems: said(messagesOf(error)) } };
  }
};
