import fc from 'fast-check';
import { handleCandidates, handleFrom, ratingOf } from '@/lib/member/rules';
import { Handle, Name, SignUp, UpdateProfile } from '@/lib/member/schema';
import { atLeastOne } from '../../support/at-least-one';

test('a name becomes a handle that people can read and type', () => {
  expect(handleFrom('Zoé Le Goff')).toBe('zoe-le-goff');
  expect(handleFrom('  Jean-François d’Œuvre ')).toBe('jean-francois-d-oeuvre');
  expect(handleFrom('Łukasz Weiß')).toBe('lukasz-weiss');
  expect(handleFrom('山田太郎')).toBe('neighbour');
  expect(handleFrom('Admin')).toBe('neighbour');
});

test('whatever the name, every candidate is a handle that the profile accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const candidates = [...handleCandidates(name)];
      expect(candidates).not.toEqual([]);
      for (const candidate of atLeastOne(candidates))
        expect(Handle.safeParse(candidate).data).toBe(candidate);
    }),
  );
});

test('a handle is unaccented, of a sensible length, and not the house’s own', () => {
  for (const bad of ['ab', '-abc', '1abc', 'zoé', 'a b', 'abc/..', 'x'.repeat(31), 'operator', 'Admin']) {
    expect(Handle.safeParse(bad).success).toBe(false);
  }
  expect(Handle.parse(' Zoe-LeGoff ')).toBe('zoe-legoff');
});

test('a name is one line, and what would turn or hide the text around it goes', () => {
  expect(Name.parse('  Zoé \n Le Goff ')).toBe('Zoé Le Goff');
  expect(Name.parse('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  expect(Name.parse('عائشة')).toBe('عائشة');
  expect(Name.parse('a\u0000b\u202ec')).toBe('a bc');
  for (const bad of ['', '   ', '\u202e', '\u3164', '…', 'x'.repeat(61)])
    expect(Name.safeParse(bad).success).toBe(false);
});

test('what a form adds of its own is not taken over', () => {
  const extra = {
    role: 'operator',
    id: 'x',
    emailConfirmedAt: '2020-01-01',
    sessionEpoch: 9,
    ratingSum: 500,
  };
  const signUp = { name: 'Zoé', email: 'zoe@example.org', password: 'un marteau bien à moi' };
  expect(SignUp.parse({ ...signUp, ...extra })).toEqual(signUp);
  const profile = { name: 'Zoé', handle: 'zoe', about: '', languages: [], homeArea: '' };
  expect(UpdateProfile.parse({ ...profile, ...extra, email: 'other@example.org' })).toEqual(profile);
});

test('no stars yet is not zero stars', () => {
  expect(ratingOf({ ratingSum: 0, ratingCount: 0 })).toBeNull();
  expect(ratingOf({ ratingSum: 14, ratingCount: 3 })).toBe(4.7);
});
