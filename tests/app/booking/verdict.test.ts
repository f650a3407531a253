import { verdictFor } from '@/app/[locale]/listings/[id]/book/verdict';
import { listingPage } from '@/lib/listing/queries';
import { aMember } from '../../support/builders';
import { aMeal, aSlot, holdPlaces } from '../../support/slots';

const ask = async (params: Record<string, string>, meal: Parameters<typeof aMeal>[0] = {}, taken = 0) => {
  const viewer = await aMember();
  const { id } = await aMeal(meal);
  const slot = await aSlot({ listingId: id });
  if (taken > 0) await holdPlaces(slot.id, taken);
  const page = await listingPage(viewer, id);
  const { verdict } = await verdictFor(viewer, page, { slot: slot.id, ...params }, 'en');
  return verdict;
};

test('more places than are left: the price is that of those that are, and it is said', async () => {
  const verdict = await ask({ quantity: '99' }, {}, 4);
  expect(verdict).toMatchObject({
    asked: { quantity: 2 },
    problems: [],
    view: { quote: { totalMinor: 1800 } },
  });
  expect(verdict.notes).toEqual(['There are only 2 left.']);
});

test('none left: nothing to ask for', async () => {
  const verdict = await ask({ quantity: '2' }, {}, 6);
  expect(verdict).toMatchObject({ asked: { quantity: 2 }, problems: ['There are none left.'] });
});

test.each(['0', '-1'])('%s places: one is shown, and how many there are', async (quantity) => {
  const verdict = await ask({ quantity }, {}, 3);
  expect(verdict).toMatchObject({
    asked: { quantity: 1 },
    problems: [],
    view: { quote: { totalMinor: 900 } },
  });
  expect(verdict.notes).toEqual(['Choose from 1 to 3: that’s how many are left.']);
});

test('more places than anyone could take: how many are left, and not the most that a form takes', async () => {
  const verdict = await ask({ quantity: '99999' }, {}, 3);
  expect(verdict).toMatchObject({ asked: { quantity: 3 }, problems: [] });
  expect(verdict.notes).toEqual(['There are only 3 left.']);
});
