import { formInput } from '@/lib/platform/form-data';

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
