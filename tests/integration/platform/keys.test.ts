import {
  hashOfSecret,
  isKeyOf,
  type KeyPurpose,
  keyOf,
  namedKeyOf,
  newSecret,
  partsOfKey,
  seal,
  unseal,
} from '@/lib/platform/auth/keys';
import { db } from '@/lib/platform/db/client';
import { respondOnce } from '@/lib/platform/idempotency';
import { atLeastOne } from '@/tests/support/at-least-one';
import { aMember } from '@/tests/support/builders';

const id = '0193a1b2-0000-7000-8000-000000000001';

describe('a key that is worked out', () => {
  const key = { purpose: 'preview', id, version: 1 } as const;

  it('is the same each time, and another for another purpose, thing or version', () => {
    expect(keyOf(key)).toBe(keyOf({ ...key }));
    const purposes: KeyPurpose[] = ['calendar', 'pass-on', 'pledge', 'preview', 'sign-up'];
    const all = [
      ...purposes.map((purpose) => keyOf({ ...key, purpose })),
      keyOf({ ...key, version: 2 }),
      keyOf({ ...key, id: `${id}1` }),
      keyOf({ ...key, version: 11 }),
      keyOf({ ...key, id: `${id}",1` }),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const each of atLeastOne(all)) expect(each).toMatch(/^[\w-]{43}$/);
  });

  it('opens what it is of, and nothing once its version was raised', () => {
    expect(isKeyOf(keyOf(key), key)).toBe(true);
    expect(isKeyOf(keyOf(key), { ...key, version: 2 })).toBe(false);
    expect(isKeyOf(keyOf(key), { ...key, purpose: 'pledge' })).toBe(false);
    for (const given of [undefined, null, '', 'x', `${keyOf(key)}x`, keyOf(key).slice(1), id])
      expect([given, isKeyOf(given, key)]).toEqual([given, false]);
  });

  it('from before is good by its hash, which opens nothing itself', () => {
    const before = newSecret();
    const kept = { ...key, formerHash: hashOfSecret(before) };
    expect([isKeyOf(before, kept), isKeyOf(keyOf(key), kept)]).toEqual([true, true]);
    expect(isKeyOf(hashOfSecret(before), kept)).toBe(false);
    expect(isKeyOf(before, { ...key, formerHash: null })).toBe(false);
  });

  it('can name what it opens', () => {
    expect(partsOfKey(namedKeyOf(key))).toEqual({ id, key: keyOf(key) });
    for (const given of [
      null,
      '',
      id,
      keyOf(key),
      `${id}.`,
      `.${keyOf(key)}`,
      `${id}.${keyOf(key)}.x`,
      `${id}\n.${keyOf(key)}`,
    ])
      expect([given, partsOfKey(given)]).toEqual([given, null]);
  });
});

test('what is sealed is read here only, and not once it was touched', () => {
  const sealed = seal('un secret, « é »');
  expect(unseal(sealed)).toBe('un secret, « é »');
  expect(seal('un secret, « é »')).not.toBe(sealed);
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => unseal(bytes.toString('base64url'))).toThrow('unable to authenticate data');
});

test('the first answer to a key comes again word for word, and lies sealed meanwhile', async () => {
  const { id: memberId } = await aMember();
  const asked = { memberId, key: 'k', requestHash: 'h' };
  const body = { token: 'shown once', list: [1, null] };
  const answered = { status: 201, body };
  expect(await respondOnce(asked, async () => answered)).toEqual(answered);
  const again = await respondOnce(asked, () => Promise.reject(new Error('done twice')));
  expect(again).toEqual(answered);
  const kept = await db.idempotencyKey.findFirstOrThrow({ where: { memberId } });
  expect(JSON.stringify(kept)).not.toContain('shown once');
});
