import { quoteFor } from '@/lib/booking/queries';
import { listingPage } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { translator } from '@/lib/platform/i18n/words';
import { route } from '@/lib/platform/route';
import { askQuote } from '../endpoints/bookings';
import { datesIn } from '../responses/basics';
import { choiceResponse, quoteResponse } from '../responses/quote';

/** What it would cost, and what stands in the way. Nothing is kept. */
export const POST = route(askQuote, async ({ viewer, body, locale }) => {
  const { type, timeZone } = await listingPage(viewer, body.listingId);
  const found = await quoteFor(viewer, { ...body, from: body.from ?? '', to: body.to ?? '' });
  const say = translator(locale, 'errors');
  return {
    ...quoteResponse({ ...found, timeZone, typeName: type }, locale),
    ...datesIn(listingTypeOf(type).allocation.grain, { from: found.startsAt, to: found.endsAt }, timeZone),
    unitsFree: found.unitsFree,
    choices: found.choices.map((choice) => choiceResponse(choice, say)),
    problems: found.problems.map(({ key, values }) => say(key, values)),
  };
});
