import fc from 'fast-check';
import { readForm } from '@/lib/platform/stripe/emulator/form';

it('reads nested names, lists and empty values', () => {
  const body = 'amount=1200&card[number]=4242&items[0][name]=a&items[1][name]=b&expand[]=x&expand[]=y&email=';
  expect(JSON.parse(JSON.stringify(readForm(body)))).toEqual({
    amount: '1200',
    card: { number: '4242' },
    items: [{ name: 'a' }, { name: 'b' }],
    expand: ['x', 'y'],
    email: '',
  });
});

it('takes any name for a name', () => {
  const read = readForm('__proto__[polluted]=yes&metadata[constructor]=x&a[__proto__]=y');
  expect(Object.keys(read)).toEqual(['__proto__', 'metadata', 'a']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('gives back what was written, whatever the values', () => {
  const pairs = fc.dictionary(fc.stringMatching(/^[a-z_]{1,10}$/), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(pairs, (fields) => {
      const body = new URLSearchParams(
        Object.entries(fields).map(([name, value]) => [`metadata[${name}]`, value]),
      );
      const { metadata = {} } = readForm(body.toString());
      expect({ ...(metadata as object) }).toEqual({ ...fields });
    }),
  );
});
