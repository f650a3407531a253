import { formInput, typedValues } from '@/lib/platform/form-data';

const posted = (entries: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test('lines end as they were typed, not as browsers post them', () => {
  expect(formInput(posted([['body', 'one\r\ntwo\rthree\n']]))).toEqual({ body: 'one\ntwo\nthree\n' });
});

test('names nest and collect, the last of a name wins, and no name reaches into the object itself', () => {
  const data = posted([
    ['options.guests', '2'],
    ['days[]', 'mon'],
    ['days[]', 'tue'],
    ['seen', '0'],
    ['seen', '1'],
    ['__proto__.isMember', 'yes'],
    ['$ACTION_ID', 'x'],
  ]);
  expect(formInput(data)).toEqual({ options: { guests: '2' }, days: ['mon', 'tue'], seen: '1' });
  expect(({} as { isMember?: string }).isMember).toBeUndefined();
});

test.each<[string, [string, string][]]>([
  ['too many fields', Array.from({ length: 2001 }, (_, index) => [`a${index}`, 'x'])],
  ['a name that is too long', [['a'.repeat(201), 'x']]],
  ['names nested too deep', [['a.b.c.d.e.f.g.h.i', 'x']]],
])('%s are refused, not worked on', (_, entries) => {
  expect(() => formInput(posted(entries))).toThrow(
    expect.objectContaining({ code: 'invalid', key: 'tooLong' }),
  );
});

test('what no keyboard writes and no table holds is left out', () => {
  expect(formInput(posted([['a\0', 'b\0c']]))).toEqual({ a: 'bc' });
});

test('a form that is too large is not given back', () => {
  expect(typedValues(posted(Array.from({ length: 2001 }, () => ['a[]', 'x'])))).toEqual({});
  expect(
    typedValues(
      posted([
        ['a[]', 'x'],
        ['a[]', 'y'],
        ['b', 'z'],
      ]),
    ),
  ).toEqual({ 'a[]': ['x', 'y'], b: 'z' });
});
