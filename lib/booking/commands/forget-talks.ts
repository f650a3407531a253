import 'server-only';
import type { Db } from '@/lib/platform/db/client';

/** What somebody who leaves said to mediators is forgotten with them: it was for these alone. */
export const forgetTalks = async (tx: Db, holderId: string): Promise<void> => {
  await tx.party.updateMany({ where: { holderId, talk: { not: null } }, data: { talk: null } });
};
