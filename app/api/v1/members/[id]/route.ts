import { memberById } from '@/lib/member/queries';
import { db } from '@/lib/platform/db/client';
import { findPicture } from '@/lib/platform/pictures';
import { route } from '@/lib/platform/route';
import { reviewsAbout } from '@/lib/review/queries';
import { readMember } from '../../endpoints/account';
import { memberCard, pictureResponse, shownName } from '../../responses/basics';

/** A member as everyone sees them, with what others wrote after a booking. */
export const GET = route(readMember, async ({ viewer, params, query, locale }) => {
  const member = await memberById(viewer, params.id);
  const { items, next } = await reviewsAbout(viewer, member.id, query);
  const picture = member.pictureId && (await findPicture(db, member.pictureId));
  return {
    ...member,
    ...memberCard(member, locale),
    picture: picture ? pictureResponse({ ...picture, alt: member.name }) : null,
    area: member.homeArea,
    since: member.since.toISOString(),
    reviews: {
      items: items.map((review) => ({
        ...review,
        author: { ...review.author, name: shownName(review.author.name, locale) },
        at: review.at.toISOString(),
      })),
      next,
    },
  };
});
