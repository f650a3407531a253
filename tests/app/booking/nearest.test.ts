import { answerFor } from '@/app/[locale]/listings/[id]/book/answer';
import { nearestPossible } from '@/app/[locale]/listings/[id]/book/nearest';
import { listingPage } from '@/lib/listing/queries';
import { aBooking, inDays } from '../../support/booking-builders';
import { aListing, aMember } from '../../support/builders';

type Listing = Awaited<ReturnType<typeof aListing>>;

const nearest = async ({ id }: Listing, params: Record<string, string>) => {
  const viewer = await aMember();
  const { listing, answer } = await answerFor(viewer, await listingPage(viewer, id), params, 'en');
  return nearestPossible(viewer, listing, answer, 'en');
};

test('dates that are too soon or over lead to the first that are not, as many, hours kept', async () => {
  const listing = await aListing({ noticeHours: 72 });
  for (const from of [-5, 0, 1]) {
    const found = await nearest(listing, { from: inDays(from), to: inDays(from + 2) });
    expect(found?.asked).toMatchObject({ from: inDays(4), to: inDays(6) });
    expect(found?.text).toMatch(/\d/);
  }
  const timed = { from: inDays(1), fromTime: '10:00', to: inDays(1), toTime: '18:00' };
  expect((await nearest(listing, timed))?.asked).toMatchObject({
    from: `${inDays(4)}T10:00`,
    to: `${inDays(4)}T18:00`,
  });
});

test('dates that are taken lead past those who have it; what other dates cannot mend leads nowhere', async () => {
  const listing = await aListing();
  await aBooking({ listing, state: 'confirmed', from: inDays(10), to: inDays(12) });
  const found = await nearest(listing, { from: inDays(11), to: inDays(12) });
  expect(found?.asked).toMatchObject({ from: inDays(13), to: inDays(14) });
  expect(await nearest(listing, { from: inDays(20), to: inDays(21) })).toBeNull();
  expect(await nearest(listing, { from: inDays(1), to: inDays(300) })).toBeNull();
  expect(await nearest(listing, { from: 'tomorrow', to: 'later' })).toBeNull();
});
