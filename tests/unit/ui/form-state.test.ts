import { errorOf, isRefused, tickedValues, typedText, untouched } from '@/components/ui/form-state';

describe('form state', () => {
  it('is refused by a message or by a field, not by silence and not by success', () => {
    expect(isRefused({ message: 'no' })).toBe(true);
    expect(isRefused({ fields: { title: 'too short' } })).toBe(true);
    expect(isRefused({ fields: {} })).toBe(false);
    expect(isRefused(untouched)).toBe(false);
    expect(isRefused({ ok: true, message: 'kept' })).toBe(false);
  });

  it('gives back what was typed, an empty text included', () => {
    expect(typedText({ values: { title: '' } }, 'title')).toBe('');
    expect(typedText({ values: { title: ['a', 'b'] } }, 'title')).toBe('a');
    expect(typedText(untouched, 'title')).toBeUndefined();
  });

  it('knows a list that was emptied from a list that was never posted', () => {
    expect(tickedValues(untouched, 'days[]')).toBeUndefined();
    expect(tickedValues({ values: {} }, 'days[]')).toEqual([]);
    expect(tickedValues({ values: { 'days[]': 'mon' } }, 'days[]')).toEqual(['mon']);
  });

  it('finds the error of a list under its bare name', () => {
    expect(errorOf({ fields: { days: 'choose one' } }, 'days[]')).toBe('choose one');
  });
});
