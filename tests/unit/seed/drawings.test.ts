import { createHash } from 'node:crypto';
import { campaigns } from '@/prisma/seed/content/campaigns/all';
import { circles } from '@/prisma/seed/content/circles';
import { writtenListings } from '@/prisma/seed/content/written-listings';
import { portraitOf } from '@/prisma/seed/drawings/people/portraits';
import { circlePictures } from '@/prisma/seed/drawings/places/shared-places';
import { sketches } from '@/prisma/seed/drawings/registry';
import { thingOf } from '@/prisma/seed/drawings/things/things';
import { neighbours } from '@/prisma/seed/neighbours';
import { sceneSvg } from '@/prisma/seed/scenes';
import { atLeastOne } from '../../support/at-least-one';

const drawn = Object.entries(sketches);
const views = drawn.flatMap(([slug, sketch]) => sketch.map((view) => ({ slug, ...view })));

/** Every picture of the demo: where it hangs, and its shapes, whatever the ground behind them. */
const pictures: readonly (readonly [where: string, shapes: string])[] = [
  ...views.map(({ slug, body }) => [slug, body] as const),
  ...neighbours.flatMap((neighbour) => {
    const view = portraitOf(neighbour);
    return view ? [[neighbour.handle, view.body] as const] : [];
  }),
  ...Object.entries(circlePictures).map(([handle, { body }]) => [handle, body] as const),
  ...campaigns.flatMap(({ slug, scene, photos }) => [
    [slug, sceneSvg(scene)] as const,
    ...photos.map(
      (photo) => [slug, 'scene' in photo ? sceneSvg(photo.scene) : thingOf(photo.picture)] as const,
    ),
  ]),
];

const hashOf = (shapes: string): string => createHash('sha256').update(shapes).digest('hex');

describe('the pictures of the demo', () => {
  test('belong to an offer each, and each offer has some, or names what stands for it; what is wanted nobody has drawn', () => {
    const offers = [...writtenListings, ...circles.flatMap(({ listings }) => listings)].filter(
      ({ wish }) => !wish,
    );
    const own = offers
      .filter(({ emblem, flyer, drawnAs }) => !emblem && !flyer && !drawnAs)
      .map(({ slug }) => slug);
    expect(drawn.map(([slug]) => slug).sort()).toEqual([...own].sort());
    const unknown = offers.filter(({ drawnAs }) => drawnAs && !Object.hasOwn(sketches, drawnAs));
    expect(unknown.map(({ slug }) => slug)).toEqual([]);
  });

  test('never show the same drawing twice, whether of listings, members or campaigns', () => {
    expect(pictures.length).toBeGreaterThan(writtenListings.length + campaigns.length);
    const twice = [...Map.groupBy(pictures, ([, shapes]) => hashOf(shapes)).values()]
      .filter((same) => same.length > 1)
      .map((same) => same.map(([where]) => where).join(' and '));
    expect(twice).toEqual([]);
  });

  test('say what they show, and are whole drawings', () => {
    for (const { slug, alt, body } of atLeastOne(views)) {
      expect([slug, alt.trim().length > 7]).toEqual([slug, true]);
      expect([slug, /undefined|NaN|Infinity/.exec(body)]).toEqual([slug, null]);
      expect([slug, body.split('<g').length]).toEqual([slug, body.split('</g>').length]);
    }
  });

  test('are named by what is seen, not by being drawings', () => {
    const alts = [
      ...views.map(({ alt }) => alt),
      ...Object.values(circlePictures).map(({ alt }) => alt),
      ...campaigns.flatMap(({ alt, photos }) => [
        alt,
        ...photos.flatMap((photo) => ('scene' in photo ? [photo.alt] : [])),
      ]),
    ];
    expect(alts.filter((alt) => /^dessin\b/i.test(alt))).toEqual([]);
  });
});
