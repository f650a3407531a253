import { searchElsewhere } from '@/lib/booking/elsewhere';
import { states } from '@/lib/booking/lives/terms';
import { parsePlace } from '@/lib/shared/geo';

const asked = {
  role: 'customer',
  state: 'outrun',
  listing: { type: 'hospitality' },
  dates: { from: '2026-12-12', to: '2026-12-14' },
  blurred: { lat: 48.11, lng: -1.68 },
} as const;

test('who was turned down is led to the same of others, near there, on those dates', () => {
  const query = searchElsewhere(asked);
  expect(query).toMatchObject({ type: 'hospitality', from: '2026-12-12', to: '2026-12-14' });
  expect(parsePlace(query?.near ?? '')).toEqual({ lat: 48.11, lng: -1.68 });
  const meal = {
    ...asked,
    listing: { type: 'meal' },
    dates: { from: '2026-12-12T19:30', to: '2026-12-12T22:30' },
  };
  expect(searchElsewhere(meal)).toMatchObject({ type: 'meal', from: '2026-12-12', to: '2026-12-12' });
});

test('nobody else is: not who hosts, nor who changed their mind or was taken', () => {
  expect(searchElsewhere({ ...asked, role: 'provider' })).toBeNull();
  const led = states.filter((state) => searchElsewhere({ ...asked, state }) !== null);
  expect(led.toSorted()).toEqual(['declined', 'expired', 'outrun']);
});
