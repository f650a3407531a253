import { keepOffer, keptOffer } from '@/app/[locale]/listings/[id]/book/offer';
import { verdictFor } from '@/app/[locale]/listings/[id]/book/verdict';
import { pricedPlaces } from '@/components/booking/quote-lines';
import { listingPage } from '@/lib/listing/queries';
import { aMember } from '../../support/builders';
import { Visitor } from '../../support/request';
import { aMeal, aSlot } from '../../support/slots';

const anOpenMeal = async () => {
  const rates = [{ unit: 'place' as const, amountMinor: 700, minMinor: 300, maxMinor: 1200 }];
  const viewer = await aMember();
  const { id } = await aMeal({ priceWay: 'open', rates });
  const slot = await aSlot({ listingId: id });
  return { viewer, slot, page: await listingPage(viewer, id) };
};

test('what one chose to give is what the price of the page counts with, place by place', async () => {
  const { viewer, slot, page } = await anOpenMeal();
  const browser = new Visitor();
  const shown = async (quantity: string) => {
    const offer = await browser.visit(() => keptOffer(page));
    const { verdict } = await verdictFor(viewer, page, { slot: slot.id, quantity }, 'en', offer);
    return verdict;
  };
  expect((await shown('3')).view?.quote).toMatchObject({ totalMinor: 2100 });
  await browser.visit(() => keepOffer(page.id, 1000));
  const three = await shown('3');
  expect(three.view?.quote).toMatchObject({ totalMinor: 3000 });
  expect(three.asked?.offerMinor).toBe(1000);
  expect(three.view && pricedPlaces(three.view.quote)).toBe(3);
  expect((await shown('2')).view?.quote).toMatchObject({ totalMinor: 2000 });
});

test('what was chosen for another meal, or is between the bounds no more, counts for nothing', async () => {
  const { page } = await anOpenMeal();
  const browser = new Visitor();
  for (const [listingId, amountMinor] of [
    ['another', 1000],
    [page.id, 200],
    [page.id, 1300],
  ] as const) {
    await browser.visit(() => keepOffer(listingId, amountMinor));
    expect(await browser.visit(() => keptOffer(page))).toBeUndefined();
  }
  expect(await new Visitor({ offer: `${page.id} 1e3` }).visit(() => keptOffer(page))).toBeUndefined();
});
