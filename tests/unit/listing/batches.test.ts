import { thingIdOf, titleFromFile } from '@/lib/listing/batches/rules';
import { timesWithin } from '@/lib/listing/fetching/rules';

describe('the title of a thing', () => {
  test.each([
    ['bibliotheque-chene.jpg', 'Bibliotheque chene'],
    ['Lampe de chevet.JPEG', 'Lampe de chevet'],
    ['chaise_2.png', 'Chaise'],
    ['été à Dinard.webp', 'Été à Dinard'],
  ])('is what its file is called: %s', (name, title) => {
    expect(titleFromFile(name)).toBe(title);
  });

  test.each([
    ['IMG_20261128_101500.jpg'],
    ['DSC00012.JPG'],
    ['PXL_20261128_091500123.jpg'],
    ['WhatsApp Image 2026-11-28 at 10.15.00.jpeg'],
    ['3f6b4b0c-93a2-4b1e-8d1a-0f2b1c3d4e5f.jpg'],
    [''],
    ['ab.jpg'],
  ])('is not what a camera calls it: %s', (name) => {
    expect(titleFromFile(name)).toBe('');
  });

  it('is never longer than a title may be', () => {
    expect(titleFromFile(`${'très '.repeat(60)}grand.jpg`).length).toBeLessThanOrEqual(80);
  });
});

it('the id of a thing is one that a form may carry, and the same for the same picture', () => {
  const digest = 'f'.repeat(64);
  expect(thingIdOf(digest)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(thingIdOf(digest)).toBe(thingIdOf(digest));
});

describe('times to fetch something', () => {
  const zone = 'Europe/Paris';
  const cut = (date: string, from: string, to: string, step: number) =>
    timesWithin({ date, from, to, step }, zone).map(({ from: at }) => at.toISOString().slice(11, 16));

  it('are the quarters of some hours; a rest too short for one is none', () => {
    expect(cut('2026-12-05', '10:00', '11:10', 15)).toEqual(['09:00', '09:15', '09:30', '09:45']);
    expect(cut('2026-12-05', '10:00', '12:00', 0)).toEqual(['09:00']);
    expect(cut('2026-12-05', '10:00', '10:20', 30)).toEqual([]);
  });

  it('go by the clock on the days of 23 and of 25 hours', () => {
    expect(cut('2027-03-28', '01:00', '04:00', 60)).toEqual(['00:00', '01:00']);
    expect(cut('2026-10-25', '01:00', '04:00', 60)).toHaveLength(4);
  });
});
