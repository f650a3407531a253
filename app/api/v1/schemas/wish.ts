import { z } from 'zod';
import { CloseWish as Closing } from '@/lib/listing/need-schema';
import { prose } from '@/lib/shared/written';
import { about, Id, PageUrl } from './basics';

export const NewWishAnswer = z.strictObject({
  body: prose(10_000).meta(about('answerBody', 'J’en ai une, passez quand vous voulez.')),
  offeredId: Id.optional().meta({ description: 'answerOffered' }),
});

export const WishAnswer = z
  .object({ id: Id, url: PageUrl })
  .meta({ id: 'WishAnswer', description: 'wishAnswer' });

export const CloseWish = z.strictObject({
  name: Closing.shape.name.meta(about('closeName', 'meet')),
  thanks: prose(2000, 0).optional().meta(about('closeThanks', 'Merci à toutes et à tous !')),
});
