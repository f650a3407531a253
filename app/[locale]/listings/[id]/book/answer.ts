import 'server-only';
import { ZodError } from 'zod';
import type { Answer, OfferedListing } from '@/components/booking/answer';
import { askedFor, type SearchParams } from '@/components/booking/asked';
import type { QuoteView } from '@/lib/booking/booking-view';
import { quoteFor } from '@/lib/booking/queries';
import type { AllocationKind } from '@/lib/listing/listing-type';
import type { ListingPage } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { translator } from '@/lib/platform/i18n/words';
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

/** That nothing (or not as much) is left is said in other words of places than of dates. */
const asSaid: Record<AllocationKind, (view: QuoteView) => (message: Message) => Message> = {
  period: () => (message) => message,
  places:
    ({ unitsFree }) =>
    (message) =>
      message.key === 'booking.taken'
        ? { key: 'booking.placesTaken', values: { count: unitsFree } }
        : message,
};

/** What a page's address asks of a listing, and the answer: a price with what stands in its way, in the reader’s language. */
export const answerFor = async (
  viewer: Viewer | null,
  page: ListingPage,
  params: SearchParams,
  locale: Locale,
): Promise<{ listing: OfferedListing; answer: Answer }> => {
  const { id, timeZone, units } = page;
  const type = listingTypeOf(page.type);
  const listing = { ...page, type, unitCount: units.length };
  const asked = askedFor(type.allocation, params);
  const firstDay = plainDateAt(now(), timeZone);
  if (!asked) return { listing, answer: { asked, firstDay, view: null, problems: [] } };
  if (page.state !== 'published') {
    const paused = translator(locale, 'booking.panel')('paused');
    return { listing, answer: { asked, firstDay, view: null, problems: [paused] } };
  }
  const say = translator(locale, 'errors');
  const said = (messages: readonly Message[]) => messages.map(({ key, values }) => say(key, values));
  try {
    const view = await quoteFor(viewer, { listingId: id, ...asked });
    const problems = view.problems.filter(isForOthers).map(asSaid[type.allocation.kind](view));
    const bookingId = view.problems.find(({ values }) => values?.bookingId)?.values?.bookingId;
    return {
      listing,
      answer: {
        asked,
        firstDay,
        view,
        problems: said(problems),
        ...(bookingId && { bookingId: String(bookingId) }),
      },
    };
  } catch (error) {
    return { listing, answer: { asked, firstDay, view: null, problems: said(messagesOf(error)) } };
  }
};
