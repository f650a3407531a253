import { homeCampaigns, homeRows } from '@/app/[locale]/home';
import { askedWeek } from '@/app/[locale]/this-week/asked';
import { partNames, partsOfDay } from '@/lib/holding/rules';
import { atLeastOne } from '../../support/at-least-one';
import { aListing } from '../../support/builders';
import { aCampaign, aReward } from '../../support/campaign-builders';
import { travelTo } from '../../support/clock';
import { aMeal, aSlot } from '../../support/slots';
import { statementsOf } from '../../support/statements';

beforeAll(() => travelTo(new Date('2026-11-24T10:00:00Z')));

describe('what the page of a week makes of its address', () => {
  it('begins today, and goes forth and back by weeks, never into the past', () => {
    const { asked, isThisWeek, before, after } = askedWeek({});
    expect([asked.from, isThisWeek, before]).toEqual(['2026-11-24', true, null]);
    expect(after).toMatchObject({ from: '2026-12-01' });
    const next = askedWeek({ from: '2026-12-01', type: 'meal' });
    expect(next.before).toMatchObject({ from: undefined, type: 'meal' });
    expect(next.after).toMatchObject({ from: '2026-12-08', type: 'meal' });
    expect(askedWeek({ from: '2026-11-26' }).before).toMatchObject({ from: undefined });
    expect(askedWeek({ from: '2020-01-01' }).asked.from).toBe('2026-11-24');
    expect(askedWeek({ from: '2199-01-01' })).toMatchObject({ after: null });
  });

  it('leaves out what cannot be used', () => {
    expect(askedWeek({ from: 'soon', type: 'thing', near: 'here' }).asked).toMatchObject({
      from: '2026-11-24',
      type: undefined,
      near: undefined,
    });
    expect(askedWeek({ from: ['2026-12-01', '2026-12-02'] }).asked.from).toBe('2026-11-24');
    expect(askedWeek({ near: '48.1,-1.6' }).asked).toMatchObject({ near: { lat: 48.1 }, radiusKm: 10 });
    expect(askedWeek({ near: '48.1,-1.6', type: 'meal' }).addressOf({ type: null })).toMatchObject({
      near: '48.1,-1.6',
      type: null,
    });
  });
});

it('the parts of a day follow each other without a gap', () => {
  const bounds = partNames.map((name) => partsOfDay[name]);
  for (const [index, { from, to }] of atLeastOne(bounds.entries())) {
    expect(from < to).toBe(true);
    expect(bounds[index + 1]?.from ?? '24:00').toBe(to);
  }
});

it('the home page has a row of what neighbours do together this week, and shows nothing twice', async () => {
  const meal = await aMeal({ title: 'Demain soir' });
  await aSlot({ listingId: meal.id, startsAt: new Date('2026-11-26T19:30+01:00') });
  await aSlot({ listingId: (await aMeal()).id, startsAt: new Date('2026-12-26T19:30+01:00') });
  await aListing({ title: 'Perceuse' });
  const { week, near, free, newest } = await homeRows(null);
  expect(week.map(({ title }) => title)).toEqual(['Demain soir']);
  expect(near.map(({ title }) => title)).toEqual(['Perceuse']);
  const ids = [...week, ...near, ...free, ...newest].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('the home page mixes the ways of sharing, and asks once for each row', async () => {
  const soon = (hours: number) => new Date(Date.parse('2026-11-24T18:00:00Z') + hours * 3_600_000);
  const slotOf = async (type: string, title: string, startsAt: Date) =>
    aSlot({
      listingId: (await aMeal({ type, title })).id,
      startsAt,
      closesAt: new Date(startsAt.getTime() - 3_600_000),
    });
  for (let index = 0; index < 6; index += 1) await slotOf('portion', `Part ${index}`, soon(index));
  await slotOf('meal', 'Dîner', soon(36));
  await slotOf('workshop', 'Atelier', soon(24));
  for (let index = 0; index < 6; index += 1) await aListing({ title: `Perceuse ${index}` });
  await aListing({ type: 'storage', title: 'Cave', publicLat: 48.3 });
  const { result, count } = await statementsOf(() => homeRows(null));
  expect(result.week.map(({ title }) => title)).toEqual(['Part 0', 'Part 1', 'Atelier', 'Dîner']);
  expect(result.near).toHaveLength(4);
  expect(result.near.map(({ title }) => title)).toContain('Cave');
  expect(count).toBe(4);
});

it('the home page asks once for which campaigns there are, and once for all that it says of them', async () => {
  const endsAt = (days: number) => new Date(Date.parse('2026-11-24T18:00:00Z') + days * 86_400_000);
  const later = await aCampaign({ title: 'Une mare', endsAt: endsAt(9) });
  const sooner = await aCampaign({ title: 'Un four à pain', endsAt: endsAt(5) });
  await aReward(sooner.id, { title: 'Une miche' });
  await aCampaign({ title: 'Un verger', endsAt: endsAt(20) });
  await homeCampaigns();
  const { result, count } = await statementsOf(homeCampaigns);
  expect(count).toBe(2);
  expect(result.campaigns.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  expect(result.campaigns[0]?.rewards).toMatchObject([{ title: 'Une miche' }]);
});
