import { offers } from '@/prisma/seed/content/offers';
import { sketches } from '@/prisma/seed/drawings/registry';

const drawn = Object.entries(sketches);
const views = drawn.flatMap(([slug, sketch]) => sketch.map((view) => ({ slug, ...view })));

describe('the pictures of the demo', () => {
  test('belong to a listing each, and each listing has some', () => {
    const slugs = offers.map(({ slug }) => slug);
    expect(drawn.map(([slug]) => slug).sort()).toEqual([...slugs].sort());
  });

  test('never show the same twice', () => {
    expect(views.length).toBeGreaterThan(0);
    const seen = new Map<string, string>();
    const twice = views.flatMap(({ slug, body, tint = '', ground = '' }) => {
      const before = seen.get(`${body} ${tint} ${ground}`);
      seen.set(`${body} ${tint} ${ground}`, slug);
      return before ? [`${before} and ${slug}`] : [];
    });
    expect(twice).toEqual([]);
  });

  test('say what they show, and are whole drawings', () => {
    for (const { slug, alt, body } of views) {
      expect([slug, alt.trim().length > 7]).toEqual([slug, true]);
      expect([slug, /undefined|NaN|Infinity/.exec(body)]).toEqual([slug, null]);
      expect([slug, body.split('<g').length]).toEqual([slug, body.split('</g>').length]);
    }
  });
});
