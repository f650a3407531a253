import 'server-only';
import { type OfferEffect, offerLife } from '@/lib/campaign/helping/offer-lifecycle';
import { findOffer } from '@/lib/campaign/helping/offer-subject';
import { tellReader } from '@/lib/campaign/telling/tell';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import type { Db } from '@/lib/platform/db/client';

const whomOf: Record<OfferEffect['do'], 'lead' | 'helper'> = { tellLead: 'lead', tellHelper: 'helper' };

/** Tells the other side of what became of an offer. */
const tellOf = async (tx: Db, { name, subjectId }: LifeEvent, whom: 'lead' | 'helper'): Promise<void> => {
  const { member, need, thanks } = await findOffer(tx, subjectId);
  const { lead, id, title } = need.campaign;
  const [readers, other] =
    whom === 'lead' ? [peopleOf(lead), member] : [peopleOf({ member, circle: null }), lead];
  for (const { id: memberId, deletedAt: _, ...reader } of readers)
    await tellReader(
      tx,
      { memberId, ...reader },
      {
        // One person leads most campaigns, and was always told under this key.
        key: `need-offer:${subjectId}:${name}${memberId === lead.id || whom === 'helper' ? '' : `:${memberId}`}`,
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
