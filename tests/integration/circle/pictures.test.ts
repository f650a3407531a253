import sharp from 'sharp';
import { requirePictureFor } from '@/app/api/photos/who-sees';
import { addCampaignPhotos } from '@/lib/campaign/commands/photos';
import { changeCircle } from '@/lib/circle/commands/change-circle';
import { leaveCircle } from '@/lib/circle/commands/leaving';
import { addPhotos } from '@/lib/listing/commands/photos';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { hashPassword } from '@/lib/platform/auth/password';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { password } from '../../support/accounts';
import { aListing, aMember } from '../../support/builders';
import { aCampaign } from '../../support/campaign-builders';
import { aCircle, seenNow } from '../../support/circle-builders';

const picture = async () => {
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(png)], 'us.png', { type: 'image/png' });
};

const described = { name: 'La Boîte à outils', about: '', area: 'Rennes', isOpen: false };

test('what is put up for a circle is the circle’s, and stays when whoever did it leaves or closes their account', async () => {
  const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'helper', 'member']);
  const [anna, bilal, helper, member] = people as [Viewer, Viewer, Viewer, Viewer];
  await changeCircle(anna, { circleId, ...described, picture: await picture() });
  const listing = await aListing({ ownerId: circleId, state: 'draft' });
  await addPhotos(helper, { listingId: listing.id, photos: [await picture()] });
  const campaign = await aCampaign({ leadId: circleId, state: 'draft' });
  await addCampaignPhotos(anna, { campaignId: campaign.id, photos: [await picture()] });

  const owned = async () => (await db.picture.findMany({ where: { ownerId: circleId } })).map(({ id }) => id);
  const before = await owned();
  expect(before).toHaveLength(3);
  const { pictureId } = await db.listingPhoto.findFirstOrThrow({ where: { listingId: listing.id } });
  for (const who of [anna, bilal, helper]) await requirePictureFor(db, who, pictureId);
  for (const who of [member, await aMember(), null])
    await expect(requirePictureFor(db, who, pictureId)).rejects.toMatchObject({ code: 'not_found' });

  await leaveCircle(helper, { circleId });
  await db.member.update({
    where: { id: anna.id },
    data: { passwordHash: await hashPassword(password) },
  });
  await closeAccount(anna, { password });
  expect(await owned()).toEqual(before);
  expect((await db.circle.findUniqueOrThrow({ where: { id: circleId } })).pictureId).not.toBeNull();
  await requirePictureFor(db, bilal, pictureId);
  await expect(requirePictureFor(db, await seenNow(helper), pictureId)).rejects.toMatchObject({
    code: 'not_found',
  });
});
