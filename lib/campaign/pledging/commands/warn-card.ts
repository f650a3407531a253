import 'server-only';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { pledgingStates } from '../../lifecycle';
import { cardReminderDays, warnsOfCard } from '../../pledge-lifecycle';
import { advancePledge } from '../advance-pledge';
import { lockPledge, type PledgeRow } from '../pledge-row';

/** Tells the backer of a pledge that this transaction holds, where their card ends too early and it is time to. */
export const warnOfCard = async (
  tx: Db,
  pledge: PledgeRow,
  { endsAt, now, by }: { endsAt: Date | null; now: Date; by: 'system' | 'timer' },
): Promise<boolean> => {
  const { chargeRetryDays: retryDays } = await settings();
  if (!warnsOfCard(pledge, { endsAt, retryDays, now })) return false;
  await advancePledge(tx, pledge, { name: 'warn_card', by, now, changes: { cardWarnedAt: now } });
  return true;
};

const batch = 200;

const warnOne = (id: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM pledge WHERE id = ${id} FOR NO KEY UPDATE SKIP LOCKED`;
    if (!held) return false;
    const pledge = await lockPledge(tx, id);
    const { endsAt } = await tx.campaign.findUniqueOrThrow({
      where: { id: pledge.campaignId },
      select: { endsAt: true },
    });
    return warnOfCard(tx, pledge, { endsAt, now, by: 'timer' });
  });

/**
 * Tells backers of running campaigns whose card ends too early: those who do not know (a second round has moved the end),
 * and once more in the last days. Each minute; returns how many were told.
 */
export const warnCardsDue = async (now: Date): Promise<number> => {
  const { chargeRetryDays } = await settings();
  const tries = Math.max(0, ...chargeRetryDays);
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM campaign c JOIN pledge p ON p.campaign_id = c.id
    WHERE c.state = ANY(${pledgingStates.in}::text[]) AND c.ends_at > ${now}
      AND p.state = 'active' AND p.card_expires < to_char(c.ends_at AT TIME ZONE 'UTC' + interval '1 day' * ${tries}::float8, 'YYYY-MM')
      AND (p.card_warned_at IS NULL OR (${now} >= c.ends_at - make_interval(days => ${cardReminderDays}::int)
        AND p.card_warned_at < c.ends_at - make_interval(days => ${cardReminderDays}::int)))
    LIMIT ${batch}`;
  let told = 0;
  for (const { id } of due) if (await warnOne(id, now)) told += 1;
  return told;
};
