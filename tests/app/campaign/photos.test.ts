import sharp from 'sharp';
import { GET } from '@/app/api/photos/[...key]/route';
import { campaignPage } from '@/lib/campaign/queries';
import { encodeSession, newSessionClaims } from '@/lib/platform/auth/claims';
import { db } from '@/lib/platform/db/client';
import { storePicture } from '@/lib/platform/pictures';
import { paths } from '@/lib/shared/paths';
import { callsOf } from '@/tests/support/api';
import { aMember } from '@/tests/support/builders';
import { aCampaign } from '@/tests/support/campaign-builders';

// The framework's own request scope, which a route has only inside a running server.
let cookie: string | undefined;
jest.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (cookie === undefined ? undefined : { value: cookie }) }),
  headers: async () => new Headers(),
}));

const ask = async (address: string, as?: string) => {
  cookie = as && (await encodeSession(newSessionClaims(as, 0)));
  const url = new URL(address, 'http://localhost:3000');
  const [, key = ''] = url.pathname.split('/api/photos/');
  const answer = await GET(new Request(url), { params: Promise.resolve({ key: key.split('/') }) });
  return [answer.status, answer.headers.get('cache-control')];
};

const opened = [200, 'private, no-store'];
const nothing = [404, 'no-store'];

const aCampaignWithPhoto = async (state: string) => {
  const lead = await aMember({ name: 'Léo' });
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } });
  const file = new File([new Uint8Array(await image.png().toBuffer())], 'a.png');
  const { id: pictureId } = await storePicture(db, lead.id, file);
  const story = `<p>Voici.</p><img src="/api/photos/${pictureId}" alt="" loading="lazy" />`;
  const campaign = await aCampaign({ lead, state, story });
  await db.campaignPhoto.create({ data: { campaignId: campaign.id, pictureId, position: 0 } });
  return { campaign, lead, pictureId };
};

test.each(['draft', 'submitted', 'approved'])(
  'the picture of a campaign that is %s is its lead’s, the operators’ and of those with the preview’s address',
  async (state) => {
    const { campaign, lead, pictureId } = await aCampaignWithPhoto(state);
    const bare = paths.photo(pictureId, 320);
    const operator = await aMember({ role: 'operator' });
    expect(await ask(bare, lead.id)).toEqual(opened);
    expect(await ask(bare, operator.id)).toEqual(opened);
    expect(await ask(bare)).toEqual(nothing);
    expect(await ask(bare, (await aMember()).id)).toEqual(nothing);
    expect(await ask(paths.photo(pictureId, 320, 'guessed'))).toEqual(nothing);
    const other = await aCampaignWithPhoto(state);
    expect(await ask(paths.photo(pictureId, 320, other.campaign.previewKey))).toEqual(nothing);
    // What the preview shows opens for who sees the preview, in the head and in the story.
    const { previewKey } = campaign;
    const preview = await campaignPage(null, campaign.id, { previewKey });
    expect(await ask(paths.photo(pictureId, 320, preview.picture?.key))).toEqual(opened);
    expect(await ask(paths.photo(pictureId, 320, preview.photos[0]?.key))).toEqual(opened);
    const [, src = ''] = /src="([^"]+)"/.exec(preview.story) ?? [];
    expect(await ask(src.replaceAll('&amp;', '&'))).toEqual(opened);
    // Its lead goes on writing the story as it was.
    expect((await campaignPage(lead, campaign.id)).story).toBe(campaign.story);
    const { body } = await (await callsOf(lead)).get(`/api/v1/campaigns/${campaign.id}`);
    expect(await ask(body.picture.url)).toEqual(opened);
    const [, told = ''] = /src="([^"]+)"/.exec(body.story) ?? [];
    expect(await ask(told.replaceAll('&amp;', '&'))).toEqual(opened);
  },
);

test.each(['live', 'succeeded', 'failed', 'settled'])(
  'the picture of a campaign that is %s is everyone’s, without a secret in its address',
  async (state) => {
    const { campaign, pictureId } = await aCampaignWithPhoto(state);
    const shown = await campaignPage(null, campaign.id);
    expect(shown.picture?.key).toBeUndefined();
    expect(shown.story).toBe(campaign.story);
    expect(await ask(paths.photo(pictureId, 320))).toEqual([200, 'public, max-age=31536000, immutable']);
  },
);

test('the picture of one that was called off before its launch stays its lead’s', async () => {
  const { campaign, lead, pictureId } = await aCampaignWithPhoto('approved');
  await db.campaign.update({ where: { id: campaign.id }, data: { state: 'cancelled' } });
  expect(await ask(paths.photo(pictureId, 320))).toEqual(nothing);
  expect(await ask(paths.photo(pictureId, 320), lead.id)).toEqual(opened);
});
