import 'server-only';
import type { Subject } from '@/lib/lifecycle/advance';
import { toldSelect } from '@/lib/member/told';
import type { Db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { holderWith } from '@/lib/standing/people';
import { type OfferState, type OfferTerms, offerLife } from './offer-lifecycle';

const select = {
  id: true,
  state: true,
  thanks: true,
  member: { select: toldSelect },
  need: {
    select: {
      title: true,
      campaign: { select: { id: true, title: true, lead: { select: holderWith('campaign.lead') } } },
    },
  },
} as const;

/** An offer of help with those it stands between. */
export const findOffer = async (tx: Db, id: string) => {
  const row = await tx.needOffer.findUnique({ where: { id }, select });
  if (!row) throw notFound();
  return { ...row, state: row.state as OfferState };
};

export type OfferRow = Awaited<ReturnType<typeof findOffer>>;

/** The offer with its row taken until the transaction ends. */
export const lockOffer = async (tx: Db, id: string): Promise<OfferRow> => {
  await tx.$queryRaw`SELECT id FROM need_offer WHERE id = ${id} FOR NO KEY UPDATE`;
  return findOffer(tx, id);
};

/** An offer as its life moves it; nothing of it waits for the clock. */
export const offerSubject: Subject<OfferTerms, OfferRow, { thanks: string; word: string }> = {
  kind: 'needOffer',
  lifeOf: () => offerLife,
  factsOf: ({ state }) => ({ state }),
  hold: lockOffer,
  set: async (tx, where, { dueAt: _at, dueName: _name, ...data }) =>
    (await tx.needOffer.updateMany({ where, data })).count,
  writes: {},
};
