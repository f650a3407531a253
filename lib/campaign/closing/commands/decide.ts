import 'server-only';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { type CampaignRow, factsOf, lockCampaign } from '../../campaign-row';
import { advanceCampaign } from '../../commands/advance-campaign';
import { launched, totalsOf } from '../../commands/move-campaign';
import {
  type CampaignTransitionName,
  campaignDue,
  campaignMeanings,
  campaignTable,
  roundEnd,
} from '../../lifecycle';
import { freeBlocked } from '../../matching/reserve';

type Writes = Parameters<typeof advanceCampaign>[2]['changes'];

/** What else is written when the clock makes a transition. */
const writes: Partial<Record<CampaignTransitionName, (row: CampaignRow, now: Date) => Writes>> = {
  launch: launched,
  // From the deadline that was announced, not from when a machine came round to it.
  extend: (row, now) => ({ endsAt: roundEnd(row.endsAt ?? now, row.secondDays) }),
  succeed: (row, now) => ({ decidedAt: now, atDeadline: totalsOf(row) }),
  fail: (row, now) => ({ decidedAt: now, atDeadline: totalsOf(row) }),
};

const clockMoves = new Set<string>(
  campaignTable.filter(({ by }) => (by as readonly string[]).includes('timer')).map(({ name }) => name),
);

/**
 * Does what is due with a campaign that this transaction holds: launch, second round, success, failure. Decided once,
 * under its lock, by what counts then; the campaign as it is afterwards.
 */
export const decideIfDue = async (tx: Db, held: CampaignRow, now: Date): Promise<CampaignRow> => {
  let row = held;
  if (row.endsAt && row.endsAt <= now && campaignMeanings[row.state].takesPledges) {
    // The verdict is taken on what may count.
    if ((await freeBlocked(tx, row.id)) > 0) row = await lockCampaign(tx, row.id);
  }
  // A second round may itself be over where nobody looked for long.
  for (let due = campaignDue(factsOf(row)); due && due.at <= now; due = campaignDue(factsOf(row))) {
    if (!clockMoves.has(due.name)) break;
    const changes = writes[due.name]?.(row, now) ?? {};
    await advanceCampaign(tx, row, { name: due.name, by: 'timer', now, changes, data: { ...totalsOf(row) } });
    row = await lockCampaign(tx, row.id);
  }
  return row;
};

const batch = 100;

const decideOne = (id: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM campaign WHERE id = ${id} AND due_at <= ${now} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!due) return false;
    await decideIfDue(tx, await lockCampaign(tx, id), now);
    return true;
  });

/**
 * Does what is due with every campaign, each in a transaction of its own; several workers may do so at once. One that
 * fails keeps no other from it; the failures are thrown together at the end. Returns how many were moved.
 */
export const decideDue = async (now: Date): Promise<number> => {
  const failures = new Map<string, unknown>();
  let decided = 0;
  for (let progress = 1; progress > 0; decided += progress) {
    progress = 0;
    const due = await db.campaign.findMany({
      where: { dueAt: { lte: now }, id: { notIn: [...failures.keys()] } },
      orderBy: { dueAt: 'asc' },
      take: batch,
      select: { id: true },
    });
    for (const { id } of due) {
      try {
        if (await decideOne(id, now)) progress += 1;
      } catch (error) {
        failures.set(id, error);
      }
    }
  }
  if (failures.size > 0)
    throw new AggregateError([...failures.values()], `due campaigns failed: ${[...failures.keys()]}`);
  return decided;
};
