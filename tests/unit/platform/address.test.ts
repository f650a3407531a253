import { isReadable } from '@/lib/platform/web/address';

it.each([
  '/',
  '/fr',
  '/fr/search?q=100%25',
  '/fr/search?place=Saint-H%C3%A9lier',
  '/fr/members/nolwenn?cursor=a',
])('answers %s', (url) => {
  expect(isReadable(url)).toBe(true);
});

it.each([
  '//',
  '/fr/listings/%ff',
  '/fr/listings/%E0%A4%A',
  '/fr/members/%25',
  '/outbox/%00',
  '/fr/notices?cursor=%00',
])('refuses %s', (url) => {
  expect(isReadable(url)).toBe(false);
});

it('leaves to the API what it refuses in its own words', () => {
  expect(isReadable('/api/v1/listings?q=%00')).toBe(true);
  expect(isReadable('/api/v1/listings/%00')).toBe(true);
});
