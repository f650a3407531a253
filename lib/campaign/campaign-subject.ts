import 'server-only';
import type { Subject } from '@/lib/lifecycle/advance';
import { now as clockNow } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { type CampaignRow, factsOf, lockCampaign } from './campaign-row';
import { type CampaignTerms, campaignLife, campaignMeanings, roundEnd } from './lifecycle';
import { freeBlocked } from './matching/reserve';
import { pledgeLife } from './pledge-lifecycle';
import { cardNeededUntil } from './pledge-states';

/** What is kept of a campaign's totals when it is decided. */
export const totalsOf = ({ raisedMinor, matchedMinor, preorders, backers }: CampaignRow) => ({
  raisedMinor,
  matchedMinor,
  preorders,
  backers,
});

/** A held campaign with what may count for its verdict: at its deadline, matches that a rule speaks against by now are freed first. */
export const withSoundMatches = async (tx: Db, held: CampaignRow, now: Date): Promise<CampaignRow> => {
  const isAtDeadline =
    held.endsAt !== null && held.endsAt <= now && campaignMeanings[held.state].takesPledges;
  return isAtDeadline && (await freeBlocked(tx, held.id)) > 0 ? lockCampaign(tx, held.id) : held;
};

/** Cards that were good enough for the former end may not be for this one: the clock looks at each. */
const lookAtCards = (tx: Db, campaignId: string, { needed, now }: { needed: string; now: Date }) => {
  const { name, from } = pledgeLife.get('warn_card');
  return tx.pledge.updateMany({
    where: { campaignId, state: { in: [...from] }, payments: { some: { cardExpires: { lt: needed } } } },
    data: { dueAt: now, dueName: name },
  });
};

/** A campaign as its life moves it. */
export const campaignSubject: Subject<CampaignTerms, CampaignRow, Prisma.CampaignUncheckedUpdateManyInput> = {
  kind: 'campaign',
  lifeOf: () => campaignLife,
  factsOf,
  hold: async (tx, id) => withSoundMatches(tx, await lockCampaign(tx, id), clockNow()),
  set: async (tx, where, data) => (await tx.campaign.updateMany({ where, data })).count,
  writes: {
    launched: async (_tx, { row }, { now }) => {
      const endsAt = roundEnd(now, row.days);
      return { columns: { launchedAt: now, endsAt }, facts: { endsAt } };
    },
    // From the deadline that was announced, not from when a machine came round to it.
    secondRound: async (tx, { row }, { now, numbers }) => {
      const endsAt = roundEnd(row.endsAt ?? now, row.secondDays);
      await lookAtCards(tx, row.id, { needed: cardNeededUntil(endsAt, numbers.chargeRetryDays), now });
      return { columns: { endsAt }, facts: { endsAt } };
    },
    decided: async (_tx, { row }, { now }) => ({ columns: { decidedAt: now, atDeadline: totalsOf(row) } }),
  },
  tells: ({ row }, { by }) => (by === 'timer' ? totalsOf(row) : {}),
};
