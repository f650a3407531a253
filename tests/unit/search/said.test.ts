import { saidApart } from '@/lib/search/said/apart';

/** A Tuesday. */
const today = '2026-12-01';

const read = (typed: string, on = today) => {
  const { days, isFree, rest } = saidApart(typed, on);
  return [rest, days && [days.from, days.to, days.at].filter(Boolean).join(' '), isFree];
};

describe('days in the words of a search', () => {
  it.each([
    ['perceuse samedi', 'perceuse', '2026-12-05 2026-12-05'],
    ['Perceuse pour samedi', 'Perceuse', '2026-12-05 2026-12-05'],
    ['repas samedi soir', 'repas', '2026-12-05 2026-12-05 evening'],
    ['repas ce soir', 'repas', '2026-12-01 2026-12-01 evening'],
    ['meal tonight', 'meal', '2026-12-01 2026-12-01 evening'],
    ['mardi', '', '2026-12-01 2026-12-01'],
    ['mardi prochain', '', '2026-12-08 2026-12-08'],
    ['ladder next tuesday', 'ladder', '2026-12-08 2026-12-08'],
    ['vélo ce week-end', 'vélo', '2026-12-05 2026-12-06'],
    ['tent this weekend', 'tent', '2026-12-05 2026-12-06'],
    ['tente le week-end prochain', 'tente', '2026-12-05 2026-12-06'],
    ['table demain matin', 'table', '2026-12-02 2026-12-02 morning'],
    ['remorque après-demain', 'remorque', '2026-12-03 2026-12-03'],
    ['aujourd’hui', '', '2026-12-01 2026-12-01'],
    ["diable aujourd'hui", 'diable', '2026-12-01 2026-12-01'],
    ['barnum 15 août', 'barnum', '2027-08-15 2027-08-15'],
    ['barnum le 15 Août 2028', 'barnum', '2028-08-15 2028-08-15'],
    ['1er janvier', '', '2027-01-01 2027-01-01'],
    ['jeudi 10 décembre', '', '2026-12-10 2026-12-10'],
    ['party tent on August 15th', 'party tent', '2027-08-15 2027-08-15'],
    ['vélo du 5 au 8 décembre', 'vélo', '2026-12-05 2026-12-08'],
    ['vélo du 28 décembre au 3 janvier', 'vélo', '2026-12-28 2027-01-03'],
    ['bike from 5 to 8 August', 'bike', '2027-08-05 2027-08-08'],
    ['bike dec 5 to 8', 'bike', '2026-12-05 2026-12-08'],
    ['bike december 5-8', 'bike', '2026-12-05 2026-12-08'],
    ['tente 15-20 août', 'tente', '2027-08-15 2027-08-20'],
    ['remorque la semaine prochaine', 'remorque', '2026-12-07 2026-12-13'],
    ['trailer this week', 'trailer', '2026-12-01 2026-12-06'],
    ['29 février', '', '2028-02-29 2028-02-29'],
  ])('%s', (typed, rest, said) => {
    expect(read(typed)).toEqual([rest, said, false]);
  });

  it('means the days of a week that ends by what day it is', () => {
    expect(read('vélo ce week-end', '2026-12-05')[1]).toBe('2026-12-05 2026-12-06');
    expect(read('vélo ce week-end', '2026-12-06')[1]).toBe('2026-12-06 2026-12-06');
    expect(read('next weekend', '2026-12-04')[1]).toBe('2026-12-12 2026-12-13');
    expect(read('dimanche', '2026-12-06')[1]).toBe('2026-12-06 2026-12-06');
    expect(read('next week', '2026-12-07')[1]).toBe('2026-12-14 2026-12-20');
  });

  it.each([
    'la mer',
    'sun hat',
    'vélo 12',
    'scie 18 V',
    '24 h',
    'mars',
    'tente 2 personnes',
    'table 10/12',
    'may',
    '31 février',
    '99 décembre',
    '"samedi soir"',
    'second hand',
    `${'samedi '.repeat(21)}`,
  ])('%s: none', (typed) => {
    expect(saidApart(typed, today).days).toBeNull();
  });
});

describe('for nothing, in the words of a search', () => {
  it.each([
    ['repas gratuit', 'repas'],
    ['free sofa', 'sofa'],
    ['sofa free of charge', 'sofa'],
    ['vélo gratuit samedi', 'vélo'],
  ])('%s', (typed, rest) => {
    expect(saidApart(typed, today)).toMatchObject({ isFree: true, rest });
  });

  it.each(['gluten free', 'free', 'freewheel', 'gratin'])('%s: not meant', (typed) => {
    expect(saidApart(typed, today).isFree).toBe(false);
  });
});
