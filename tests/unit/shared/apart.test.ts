import { createTranslator } from 'use-intl/core';
import { messagesKeepingApart } from '@/lib/platform/i18n/keeping-apart';
import { translator } from '@/lib/platform/i18n/words';
import { apart } from '@/lib/shared/apart';

const names: [what: string, name: string, shown: string][] = [
  ['Latin', 'Zoé', 'Zoé'],
  ['Chinese', '山田', '山田'],
  ['Arabic', 'عائشة', '\u2068عائشة\u2069'],
  ['Hebrew, with digits', 'דנה 3', '\u2068דנה 3\u2069'],
  ['both', 'Aïcha عائشة', '\u2068Aïcha عائشة\u2069'],
  ['an older one that turns what follows', 'a\u202egnp', 'agnp'],
];

it.each(names)(
  'a name in %s stays apart from the words around it where it would turn them',
  (_, name, shown) => {
    expect(apart(name)).toBe(shown);
  },
);

test('every message sets apart what it is filled with: in pages, notices and refusals', () => {
  const other = 'عائشة';
  const say = translator('en', 'notice');
  const filled = say('kinds.booking.request.provider', { other, title: 'Drill' });
  expect(filled).toContain('\u2068عائشة\u2069');
  expect(filled).toMatch(/(?<![\u2068])Drill(?!\u2069)/);
  const messages = {
    a: '{other}: {count, plural, one {# place} other {# places}}{kind, select, x {!} other {}}',
  };
  const page = createTranslator({
    locale: 'en',
    messages,
    _cache: messagesKeepingApart(),
  } as Parameters<typeof createTranslator>[0]) as unknown as (key: string, values: object) => string;
  for (const count of [2, 3]) {
    expect(page('a', { other, count, kind: 'x' })).toBe(`\u2068عائشة\u2069: ${count} places!`);
  }
});

describe('a French word that loses its e before a name', () => {
  const say = translator('fr');

  test.each([
    ['Awa', 'Menu d’Awa'],
    ['Élodie', 'Menu d’Élodie'],
    ['Yves', 'Menu d’Yves'],
    ['Yasmine', 'Menu de Yasmine'],
    ['Léo', 'Menu de Léo'],
    ['Hassan', 'Menu de Hassan'],
    ['عائشة', 'Menu de \u2068عائشة\u2069'],
  ])('%s: %s', (name, text) => {
    expect(say('shell.menu', { name })).toBe(text);
  });

  test('does so inside a choice, and after que', () => {
    expect(say('member.shares', { name: 'Awa' })).toBe('Ce qu’Awa partage');
    const values = { role: 'customer', name: 'Awa', money: 'no' };
    expect(say('types.hospitality.booking.step.answer.text', values)).toContain('dès qu’Awa a choisi');
    expect(say('review.waitingSoon', { name: 'Léo' })).toContain('dès que Léo aura écrit');
    expect(say('amending.title.run_out', { who: 'other', by: 'Awa', name: 'Léo' })).toBe(
      'La proposition d’Awa est restée sans réponse',
    );
  });

  test('is of French alone', () => {
    expect(translator('en')('shell.menu', { name: 'Awa' })).toContain('Awa');
  });
});
