import 'server-only';
import { holderWithRoles, peopleWithRoles } from '@/lib/circle/people';
import type { ToldMember } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { type Act, rolesWith } from './rights';

/** A holder with the people who may do something for it (`peopleOf`): for relations of other tables that lead to holders. */
export const holderWith = (act: Act) => holderWithRoles(rolesWith(act));

/** The same people, by the holder's id. */
export const peopleFor = (db: Db, holderId: string, act: Act): Promise<ToldMember[]> =>
  peopleWithRoles(db, holderId, rolesWith(act));
