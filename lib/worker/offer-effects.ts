import 'server-only';
import { type OfferEffect, offerLife } from '@/lib/campaign/helping/offer-lifecycle';
import { findOffer } from '@/lib/campaign/helping/offer-subject';
import { tellReader } from '@/lib/campaign/telling/tell';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';

const whomOf: Record<OfferEffect['do'], 'lead' | 'helper'> = { tellLead: 'lead', tellHelper: 'helper' };

/** Tells the other side of what became of an offer. */
const tellOf = async (tx: Db, { name, subjectId }: LifeEvent, whom: 'lead' | 'helper'): Promise<void> => {
  const { member, need, thanks } = await findOffer(tx, subjectId);
  const { lead, id, title } = need.campaign;
  const [{ id: memberId, deletedAt, ...reader }, other] = whom === 'lead' ? [lead, member] : [member, lead];
  if (deletedAt) return;
  await tellReader(
    tx,
    { memberId, ...reader },
    {
      key: `need-offer:${subjectId}:${name}`,
      kind: `need.${name}.${whom}`,
      values: { title, other: other.name, need: need.title, text: thanks },
      path: whom === 'lead' ? `/campaigns/${id}/manage/help` : `/campaigns/${id}`,
    },
  );
};

export const deliverOfferEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  const row = offerLife.find(event.name);
  if (!row) return false;
  for (const effect of row.effects) await tellOf(tx, event, whomOf[effect.do]);
  return true;
};
