import fc from 'fast-check';
import { readCursor, readId, writeCursor } from '@/lib/platform/cursor';
import { atLeastOne } from '../../support/at-least-one';

const wanted = ['integer', 'instant', 'real', 'decimal', 'id'] as const;
const keys = [0, '2026-11-28T09:00:00.123456+00:00', 1234.567890123, '1.5e-3', 'a-b'];

it('a cursor comes back as it was written, for the list that it belongs to', () => {
  const cursor = { order: 'distance', keys };
  expect(readCursor(writeCursor(cursor), 'distance', wanted)).toEqual(cursor);
  expect(readCursor(writeCursor(cursor), 'price', wanted)).toBeNull();
  expect(readCursor(writeCursor({ ...cursor, keys: [...keys, 1] }), 'distance', wanted)).toBeNull();
});

it('nothing else is one', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(readCursor(text, 'distance', wanted)).toBeNull()));
  fc.assert(
    fc.property(fc.json(), (json) =>
      expect(readCursor(Buffer.from(json).toString('base64url'), 'x', ['id'])).toBeNull(),
    ),
  );
});

/** Contents that the database would stumble over, in the right shape. */
const wrong = {
  integer: ['0', 1.5, 1e12, -(2 ** 31) - 1, null, [0], true],
  instant: [
    'abc',
    '0001-01-01T00:00:00+00:00',
    '9999-12-31T23:59:59+00:00',
    '2026-13-01T00:00:00Z',
    '2026-11-28',
    'infinity',
    0,
  ],
  real: ['1', 1e300, null, {}],
  decimal: ['NaN', 'Infinity', '1e999', '', '0x10', 1, `${'9'.repeat(30)}`],
  id: ['', 'a b', 'a\0', '\ud800', 'é', 'a'.repeat(61), 5, ['a'], null],
} as const;

it.each(Object.entries(wrong))('a key that is no %s is refused', (kind, values) => {
  for (const value of atLeastOne(values)) {
    const text = writeCursor({ order: 'x', keys: [value as string] });
    expect([value, readCursor(text, 'x', [kind as keyof typeof wrong])]).toEqual([value, null]);
  }
});

it('an id is read as one, or not at all', () => {
  expect(readId('0193f1c2-aa')).toBe('0193f1c2-aa');
  for (const text of ['', 'a b', 'a\0', "'; --", 'x'.repeat(100), null, undefined])
    expect(readId(text)).toBeNull();
});
