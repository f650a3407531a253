import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { pledgeLife } from '../../pledge-lifecycle';
import type { PledgeRow } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';

/** Tells the backer of a pledge that this transaction holds, where their card ends too early and it is time to. */
export const warnOfCard = async (tx: Db, pledge: PledgeRow, now: Date): Promise<void> => {
  const numbers = await settings();
  const due = pledgeLife.dueOf(pledge, now, numbers);
  if (due?.name !== 'warn_card' || due.at > now) return;
  await advance(pledgeSubject, tx, pledge, { name: 'warn_card', by: 'system', now, numbers });
};
