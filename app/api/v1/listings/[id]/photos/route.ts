import { addPhotos } from '@/lib/listing/commands/photos';
import { listingPage } from '@/lib/listing/queries';
import { translator } from '@/lib/platform/i18n/words';
import { route } from '@/lib/platform/route';
import { AppError } from '@/lib/shared/errors';
import { addPhotos as endpoint } from '../../../endpoints/listings';
import { pictureResponse } from '../../../responses/basics';

/** Adds photos at the end. Those that are refused are told; when all are, the whole call is. */
export const POST = route(endpoint, async ({ viewer, params: { id }, body, locale }) => {
  const { added, refused } = await addPhotos(viewer, { listingId: id, photos: body.photos });
  const [first] = refused;
  if (added === 0 && first) throw new AppError('invalid', first.key, { values: first.values ?? {} });
  const { photos } = await listingPage(viewer, id);
  const say = translator(locale, 'errors');
  return { photos: photos.map(pictureResponse), refused: refused.map(({ key, values }) => say(key, values)) };
});
