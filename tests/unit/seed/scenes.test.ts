import { campaigns } from '@/prisma/seed/content/campaigns/all';
import { thingView } from '@/prisma/seed/drawings/things/things';
import { sceneSvg } from '@/prisma/seed/scenes';
import { atLeastOne } from '../../support/at-least-one';

describe('the pictures of the demo’s campaigns', () => {
  test('hold nothing that nobody has drawn, and are whole drawings', () => {
    const drawn = campaigns.flatMap(({ scene, photos }) => [
      sceneSvg(scene),
      ...photos.map((photo) =>
        'scene' in photo ? sceneSvg(photo.scene) : thingView(photo.picture, '').body,
      ),
    ]);
    expect(drawn.length).toBeGreaterThan(campaigns.length);
    for (const svg of atLeastOne(drawn)) {
      expect(/undefined|NaN|Infinity/.exec(svg)).toBeNull();
      expect(svg.split('<g').length).toBe(svg.split('</g>').length);
    }
  });
});
