import 'server-only';
import { randomUUID } from 'node:crypto';
import { advance } from '@/lib/lifecycle/advance';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { settings } from '@/lib/platform/settings';
import { notFound } from '@/lib/shared/errors';
import { lockCampaign } from '../../campaign-row';
import { reserveMatch } from '../../matching/reserve';
import { lockPledge } from '../pledge-row';
import { pledgeSubject } from '../pledge-subject';
import type { PledgeId, RecordPledge } from '../schema';
import { requireOpen, writePledge } from './start-pledge';

/** In the place of an address that someone does not have: nothing is ever sent there (RFC 2606). */
const nowhere = (): string => `${randomUUID()}@none.invalid`;

/** Enters what someone brought to the counter: it counts at once. Given back by hand if the campaign fails. */
export const recordPledge = async (
  viewer: Viewer | null,
  { once, source, name, email, ...wanted }: RecordPledge,
): Promise<{ pledgeId: string }> => {
  const { locale } = requireOperator(viewer);
  const requestKey = once ? `${wanted.campaignId}:recorded:${once}` : null;
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  return transaction(async (tx) => {
    const campaign = await lockCampaign(tx, wanted.campaignId);
    const first = requestKey && (await tx.pledge.findUnique({ where: { requestKey }, select: { id: true } }));
    if (first) return { pledgeId: first.id };
    const now = clockNow();
    requireOpen(campaign, now);
    const pledge = await writePledge(tx, {
      campaign,
      person: { memberId: null, email: email || nowhere(), name, emailConfirmedAt: null },
      wanted,
      locale,
      requestKey,
      networkMark: null,
      now,
      as: { name: 'record', by: 'operator', source, lapsesAt: null },
    });
    await reserveMatch(tx, campaign, pledge.id, now);
    return { pledgeId: pledge.id };
  });
};

/** Takes an entry of the counter back: a slip, or money that was asked back. While the campaign runs. */
export const takeBackPledge = async (viewer: Viewer | null, { pledgeId }: PledgeId): Promise<void> => {
  requireOperator(viewer);
  const found = await db.pledge.findUnique({ where: { id: pledgeId }, select: { campaignId: true } });
  if (!found) throw notFound();
  // Asked before the lock: many come at once, and each holds a connection.
  await settings();
  await transaction(async (tx) => {
    await lockCampaign(tx, found.campaignId);
    const pledge = await lockPledge(tx, pledgeId);
    const now = clockNow();
    await advance(pledgeSubject, tx, pledge, {
      name: 'take_back',
      by: 'operator',
      now,
      numbers: await settings(),
    });
  });
};
