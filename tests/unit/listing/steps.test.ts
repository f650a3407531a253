import { isStepDone, openStep, stepsOf } from '@/lib/listing/publishing';
import { hospitality } from '@/lib/listing/types/hospitality';
import { meal } from '@/lib/listing/types/meal';
import { thing } from '@/lib/listing/types/thing';

const nothing = { stepsDone: [], slotCount: 0, isPinned: false };
const placed = { ...nothing, isPinned: true };

describe('the steps of the form', () => {
  test('ask when it can be had in the way the type is scarce', () => {
    expect(stepsOf(thing)).toContain('availability');
    expect(stepsOf(thing)).not.toContain('sessions');
    expect(stepsOf(meal)).toContain('sessions');
    expect(stepsOf(meal)).not.toContain('availability');
    expect(stepsOf(hospitality)).not.toContain('price');
  });

  test('go on where a draft was left', () => {
    expect(openStep(thing, nothing)).toBe('what');
    expect(
      openStep(thing, { ...placed, stepsDone: ['what', 'photos', 'price', 'place', 'terms'] }),
    ).toBeUndefined();
    expect(openStep(meal, { ...placed, stepsDone: ['what', 'photos', 'price', 'place', 'terms'] })).toBe(
      'sessions',
    );
  });

  test('hold slots done while there is one to come', () => {
    expect(isStepDone('sessions', { ...placed, stepsDone: ['sessions'], slotCount: 0 })).toBe(false);
    expect(isStepDone('sessions', { ...placed, slotCount: 1 })).toBe(true);
  });

  test('hold a place done only when its point was set on purpose', () => {
    expect(isStepDone('place', { ...nothing, stepsDone: ['place'] })).toBe(false);
    expect(isStepDone('place', { ...placed, stepsDone: ['place'] })).toBe(true);
    expect(openStep(thing, { ...nothing, stepsDone: ['what', 'photos', 'price', 'place', 'terms'] })).toBe(
      'place',
    );
  });
});
