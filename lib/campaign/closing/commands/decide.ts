import 'server-only';
import { advance } from '@/lib/lifecycle/advance';
import type { Db } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { type CampaignRow, factsOf, lockCampaign } from '../../campaign-row';
import { campaignSubject, withSoundMatches } from '../../campaign-subject';
import { campaignLife } from '../../lifecycle';

/**
 * Does what is due with a campaign that this transaction holds (launch, second round, success, failure), for a card that
 * arrives before the clock has come by. Decided once, under its lock, by what counts then; the campaign as it is afterwards.
 */
export const decideIfDue = async (tx: Db, held: CampaignRow, now: Date): Promise<CampaignRow> => {
  const numbers = await settings();
  const dueOf = (each: CampaignRow) => campaignLife.dueOf(factsOf(each), now, numbers);
  let row = await withSoundMatches(tx, held, now);
  // A second round may itself be over where nobody looked for long.
  for (let due = dueOf(row); due && due.at <= now; due = dueOf(row)) {
    await advance(campaignSubject, tx, row, { name: due.name, by: 'timer', now, numbers });
    row = await lockCampaign(tx, row.id);
  }
  return row;
};
