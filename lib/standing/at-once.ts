import 'server-only';
import { rolesIn } from '@/lib/circle/people';
import type { Db } from '@/lib/platform/db/client';
import type { Standing } from './standing';

/**
 * Who asks, as they stand when it is written: who was put out of a circle, or is less in it, while their request was on its way
 * does not act for it any more. Nothing is asked for who is in no circle.
 */
export const standingNow = async <Who extends Standing>(tx: Db, who: Who): Promise<Who> =>
  who.circles.length === 0
    ? who
    : {
        ...who,
        circles: await rolesIn(
          tx,
          who.id,
          who.circles.map(({ id }) => id),
        ),
      };
