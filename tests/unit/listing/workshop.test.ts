import { answersOf } from '@/lib/listing/answers';
import { groupsOf } from '@/lib/listing/fields';
import { passingOn, slotsOf } from '@/lib/listing/scarcity';
import { priceStep, whatStep } from '@/lib/listing/schema';
import { workshop } from '@/lib/listing/types/workshop';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { translator } from '@/lib/platform/i18n/words';

const repairs = {
  format: 'repair',
  learnt: 'Trouver la panne.',
  tools: 'Fers à souder.',
  access: ['stepFree'],
};

const read = (details: Record<string, unknown>) =>
  whatStep(workshop).safeParse(
    { title: 'Repair café', description: 'On répare ensemble.', details },
    { reportInput: true },
  );

describe('a workshop', () => {
  test('says whether it is a lesson or a repair session, and what is learnt', () => {
    expect(read(repairs).data?.details).toEqual(repairs);
    const { error } = read({ format: 'concert' });
    expect(error && Object.keys(fieldMessages(error))).toEqual(['details.format', 'details.learnt']);
  });

  test('is for people who come together, and may wait for enough of them', () => {
    expect(slotsOf(workshop)).toMatchObject({ gathers: true, mayHaveMinimum: true });
    expect(passingOn(workshop)).toEqual({ isChoice: true, byDefault: true });
  });

  test.each([
    ['money', { rates: { place: '12' } }],
    ['share', { rates: { place: '5' } }],
    ['open', { rates: { place: '5' }, open: { min: '0', max: '10' } }],
    ['free', {}],
  ] as const)('may be priced in this way: %s', (price, amounts) => {
    const parsed = priceStep(workshop, 'EUR', { costShareCapMinor: 1500 }).safeParse({ price, ...amounts });
    expect(parsed.data?.priceWay).toBe(price);
  });

  test('tells what is done under a title of its own', () => {
    const programme = groupsOf(workshop.details).find(({ group }) => group === 'programme');
    const say = translator('fr', 'types.workshop');
    expect(answersOf(say, programme?.fields ?? {}, repairs).map(({ label, text }) => [label, text])).toEqual([
      ['On y apprend', 'Trouver la panne.'],
      ['Sur place', 'Fers à souder.'],
    ]);
  });
});
