import { depositStateOf, depositStates, dueStates, paymentStates } from '@/lib/due/rules';
import { translator } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { atLeastOne } from '../../support/at-least-one';

describe.each(locales)('where the money is, in %s', (locale) => {
  const say = translator(locale, 'booking');

  it('is said of a deposit, however its due stands', () => {
    for (const state of atLeastOne(dueStates.map((due) => depositStateOf({ state: due }))))
      expect([state, say.has(`depositState.${state}`)]).toEqual([state, true]);
    expect(depositStates).toContain(depositStateOf(undefined));
  });

  it('is said of a payment', () => {
    for (const state of atLeastOne([...paymentStates]))
      expect([state, say.has(`payment.${state}`)]).toEqual([state, true]);
  });
});
