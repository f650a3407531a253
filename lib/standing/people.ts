import 'server-only';
import { holderWithRoles, type NamedInRole, namedInRoles, peopleWithRoles } from '@/lib/circle/people';
import type { ToldMember } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { type Act, rolesWith } from './rights';

/** A holder with the people who may do something for it (`peopleOf`): for relations of other tables that lead to holders. */
export const holderWith = (act: Act) => holderWithRoles(rolesWith(act));

/** The same people, by the holder's id. */
export const peopleFor = (db: Db, holderId: string, act: Act): Promise<ToldMember[]> =>
  peopleWithRoles(db, holderId, rolesWith(act));

/** Those of a circle who may do something for it, by name: whose work it is first, who answers for the circle last. */
export const namedFor = (db: Db, circleId: string, act: Act): Promise<NamedInRole[]> =>
  namedInRoles(db, circleId, rolesWith(act));
