import { askedOf, askedQuery, monthsBetween } from '@/components/booking/asked';

describe('what an address asks for', () => {
  it('is nothing without a first day', () => {
    expect(askedOf('time', { to: '2026-11-29' })).toBeNull();
    expect(askedOf('night', { from: '  ' })).toBeNull();
  });

  it('joins a day with the hour beside it, and takes one day alone for a whole one', () => {
    expect(
      askedOf('time', { from: '2026-11-28', fromTime: '10:00', to: '2026-11-28', toTime: '18:00' }),
    ).toEqual({
      from: '2026-11-28T10:00',
      to: '2026-11-28T18:00',
      quantity: 1,
      options: {},
    });
    expect(askedOf('time', { from: '2026-11-28', to: '' })).toMatchObject({
      from: '2026-11-28',
      to: '2026-11-28',
    });
    expect(askedOf('time', { from: '2026-11-28', fromTime: '10 h' })).toMatchObject({ from: '2026-11-28' });
  });

  it('counts months from the first day', () => {
    expect(askedOf('month', { from: '2026-01-31', months: '1' })).toMatchObject({ to: '2026-02-28' });
    expect(askedOf('month', { from: '2026-01-31', months: 'many', to: '2026-04-30' })).toMatchObject({
      to: '2026-04-30',
    });
    expect(monthsBetween('2026-01-31', '2026-04-30')).toBe(3);
    expect(monthsBetween('no day', '')).toBe(1);
  });

  it('keeps what cannot be right as it is, for the rules to refuse', () => {
    expect(askedOf('night', { from: 'tomorrow', to: '<script>', quantity: 'two' })).toEqual({
      from: 'tomorrow',
      to: '<script>',
      quantity: 1,
      options: {},
    });
  });

  it('survives the way through a link', () => {
    const asked = {
      from: '2026-11-28T10:00',
      to: '2026-11-28T18:00',
      quantity: 3,
      options: { guests: '2', needs: ['a', 'b'] },
    };
    expect(askedOf('time', askedQuery(asked))).toEqual(asked);
  });
});
