import { isStepDone, openStep, stepsOf } from '@/lib/listing/publishing';
import { hospitality } from '@/lib/listing/types/hospitality';
import { meal } from '@/lib/listing/types/meal';
import { tool } from '@/lib/listing/types/tool';

const nothing = { stepsDone: [], sessionCount: 0 };

describe('the steps of the form', () => {
  test('ask when it can be had in the way the type is scarce', () => {
    expect(stepsOf(tool)).toContain('availability');
    expect(stepsOf(tool)).not.toContain('sessions');
    expect(stepsOf(meal)).toContain('sessions');
    expect(stepsOf(meal)).not.toContain('availability');
    expect(stepsOf(hospitality)).not.toContain('price');
  });

  test('go on where a draft was left', () => {
    expect(openStep(tool, nothing)).toBe('what');
    expect(
      openStep(tool, { ...nothing, stepsDone: ['what', 'photos', 'price', 'place', 'terms'] }),
    ).toBeUndefined();
    expect(openStep(meal, { ...nothing, stepsDone: ['what', 'photos', 'price', 'place', 'terms'] })).toBe(
      'sessions',
    );
  });

  test('hold sessions done while there is one to come', () => {
    expect(isStepDone('sessions', { stepsDone: ['sessions'], sessionCount: 0 })).toBe(false);
    expect(isStepDone('sessions', { stepsDone: [], sessionCount: 1 })).toBe(true);
  });
});
