import fc from 'fast-check';
import { passwordProblem, plainPassword } from '@/lib/member/password-rules';
import { commonPasswords } from '@/lib/member/passwords';
import { Password } from '@/lib/member/schema';

const zoe = { email: 'zoe.legoff@example.org', name: 'Zoé Le Goff' };

const problemOf = (password: string, member = zoe): string | null =>
  passwordProblem(password, {
    ...member,
    siteWords: ['mitoyen', 'Les Outils de Rennes'],
    common: commonPasswords(),
  });

test.each([
  ['1234567890', 'member.passwordIsRun'],
  ['0987654321', 'member.passwordIsRun'],
  ['          ', 'member.passwordIsRun'],
  ['aaaaaaaaaaaa', 'member.passwordIsRun'],
  ['abababababab', 'member.passwordIsRun'],
  ['azertyuiop', 'member.passwordIsRun'],
  ['Qwertyuiop12345', 'member.passwordIsRun'],
  ['abcdefghij', 'member.passwordIsRun'],
  ['１２３４５６７８９０', 'member.passwordIsRun'],
  ['basketball', 'member.passwordIsCommon'],
  [' BasketBall ', 'member.passwordIsCommon'],
  ['Bâsketball', 'member.passwordIsCommon'],
  ['ｂａｓｋｅｔｂａｌｌ', 'member.passwordIsCommon'],
  ['sunshine2024', 'member.passwordIsCommon'],
  ['!!sunshine!!', 'member.passwordIsCommon'],
  ['ZOE.legoff@example.org', 'member.passwordIsAddress'],
  ['my zoe.legoff@example.org', 'member.passwordHoldsYou'],
  ['le jardin de Zoé Legoff', 'member.passwordHoldsYou'],
  ['goff et ses outils', 'member.passwordHoldsYou'],
  ['z.o.e-l.e-g.o.f.f', 'member.passwordHoldsYou'],
  ['mon Mitoyen à moi', 'member.passwordHoldsSite'],
  ['lesoutilsderennes et moi', 'member.passwordHoldsSite'],
] as const)('%j is refused: %s', (password, problem) => {
  expect(problemOf(password)).toBe(problem);
});

test.each([
  'un marteau bien à moi',
  'correct horse battery',
  '7hR!q2-mZx0',
  'outils et graines',
  '83746 jane 9384',
])('%j may be chosen', (password) => {
  expect(problemOf(password)).toBeNull();
  expect(Password.safeParse(password).success).toBe(true);
});

test('someone with a short name may write words in which it stands', () => {
  expect(problemOf('un marteau annuel et vert', { email: 'ann@example.org', name: 'Ann Ou' })).toBeNull();
});

test('ten signs are ten signs between the spaces around them', () => {
  for (const short of ['', '          ', '  abcde  ', '  chat bleu  ', 'x'.repeat(201)])
    expect(Password.safeParse(short).success).toBe(false);
});

test('the ten thousand most common ones are there, as they are compared', () => {
  const common = [...commonPasswords()];
  expect(common.length).toBeGreaterThan(10_000);
  expect(common.filter((each) => plainPassword(each) !== each)).toEqual([]);
  expect(common.filter((each) => problemOf(each) === null)).toEqual([]);
});

test('none of them gets through by its case or by what stands around it', () => {
  const some = fc.constantFrom(...commonPasswords());
  fc.assert(
    fc.property(some, fc.constantFrom('', ' ', '\t', '\u00a0'), (word, around) => {
      expect(problemOf(around + word.toUpperCase() + around)).not.toBeNull();
    }),
  );
});
