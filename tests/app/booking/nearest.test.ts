import { nearestPossible } from '@/app/[locale]/listings/[id]/book/nearest';
import { verdictFor } from '@/app/[locale]/listings/[id]/book/verdict';
import { listingPage } from '@/lib/listing/queries';
import { addToDate } from '@/lib/shared/period';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';

type Listing = Awaited<ReturnType<typeof aListing>>;

const nearest = async ({ id }: Listing, params: Record<string, string>) => {
  const viewer = await aMember();
  const { listing, verdict } = await verdictFor(viewer, await listingPage(viewer, id), params, 'en');
  return {
    found: await nearestPossible(viewer, listing, verdict, 'en'),
    first: verdict.bookable?.first ?? '',
  };
};

test('dates that are too soon or over lead to the first that are not, as many, hours kept', async () => {
  const listing = await aListing({ noticeHours: 72 });
  for (const from of [-5, 0, 1]) {
    const { found, first } = await nearest(listing, { from: inDays(from), to: inDays(from + 2) });
    expect(first >= inDays(3)).toBe(true);
    expect(found?.asked).toMatchObject({ from: first, to: addToDate(first, { days: 2 }) });
    expect(found?.text).toMatch(/\d/);
  }
  const timed = { from: inDays(1), fromTime: '10:00', to: inDays(1), toTime: '18:00' };
  const { found, first } = await nearest(listing, timed);
  expect(found?.asked.from.slice(0, 10) === first || found?.asked.from.slice(0, 10) === inDays(4)).toBe(true);
  expect(found?.asked.from).toMatch(/T10:00$/);
  expect(found?.asked.to).toBe(found?.asked.from.replace('10:00', '18:00'));
});

test('dates that are taken lead past those who have it; what other dates cannot mend leads nowhere', async () => {
  const listing = await aListing();
  await aBooking({ listing, state: 'confirmed', from: inDays(10), to: inDays(12) });
  const { found } = await nearest(listing, { from: inDays(11), to: inDays(12) });
  expect(found?.asked).toMatchObject({ from: inDays(13), to: inDays(14) });
  expect((await nearest(listing, { from: inDays(20), to: inDays(21) })).found).toBeNull();
  expect((await nearest(listing, { from: inDays(1), to: inDays(300) })).found).toBeNull();
  expect((await nearest(listing, { from: 'tomorrow', to: 'later' })).found).toBeNull();
});
