import { lastOf } from '@/lib/shared/asked';

test('a name that stands twice in an address counts once, the last one, and what is no text is left out', () => {
  expect(lastOf<'cursor' | 'key' | 'none'>({ cursor: ['a', 'b'], key: 'c\0', none: [] })).toEqual({
    cursor: 'b',
    key: 'c',
  });
});
