import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { wishToTell } from '@/lib/listing/answered';
import { type ListingTerms, listingLife } from '@/lib/listing/lifecycle';
import { findWishers } from '@/lib/listing/wishing/finding';
import type { ToldMember } from '@/lib/member/told';
import { tellStep } from '@/lib/notice/tell-step';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';

type Wish = Awaited<ReturnType<typeof wishToTell>>;

/** One who hears of it, and where they read on. */
type Reader = { member: ToldMember; path: string };

type Deliver = (tx: Db, event: LifeEvent) => Promise<void>;

/** A notice and a mail to those concerned by the end of a wish: words `wish.<event>`. */
const tellOfWish =
  (readersOf: (wish: Wish) => Reader[]): Deliver =>
  async (tx, { id, name, data, subjectId }) => {
    const { thanks: text = '' } = data as { thanks?: string };
    const wish = await wishToTell(tx, subjectId);
    for (const { member, path } of readersOf(wish))
      await tellStep(tx, member, () => ({
        key: `wish-event:${id}:${member.id}`,
        kind: `wish.${name}`,
        values: { other: wish.owner.name, title: wish.title },
        path,
        mailed: { text },
      }));
  };

/** Those who look for something like it, each once: words `wish.found`. */
const tellWishers: Deliver = async (tx, { subjectId: listingId }) => {
  for (const { wishId, title: gift } of await findWishers(tx, listingId, now())) {
    const { owner, title } = await wishToTell(tx, wishId);
    for (const member of peopleOf(owner))
      await tellStep(tx, member, () => ({
        key: `wish-found:${wishId}:${listingId}:${member.id}`,
        kind: 'wish.found',
        values: { title, gift },
        path: `/listings/${listingId}`,
        mailed: { text: '' },
      }));
  }
};

/**
 * Whoever left something on a shelf: that it was taken, or that nobody took it and they fetch it again; words `shelf.<event>`. Who said so
 * themselves knows.
 */
const tellLeaver: Deliver = async (tx, { id, name, byMemberId, subjectId }) => {
  const { owner, title } = await wishToTell(tx, subjectId);
  for (const member of peopleOf(owner)) {
    if (member.id === byMemberId) continue;
    await tellStep(tx, member, () => ({
      key: `shelf-event:${id}:${member.id}`,
      kind: `shelf.${name}`,
      values: { title },
      path: `/listings/${subjectId}`,
    }));
  }
};

const deliver: Record<ListingTerms['effect']['do'], Deliver> = {
  // The wish itself may be there for its owner only from now on: theirs is what they wrote.
  tellAnswerers: tellOfWish(({ id, answers }) =>
    answers.map((answer) => ({ member: answer.member, path: `/listings/${id}/answers/${answer.id}` })),
  ),
  tellOwner: tellOfWish(({ id, owner }) =>
    peopleOf(owner).map((member) => ({ member, path: `/listings/${id}` })),
  ),
  takeBack: (tx, { id, subjectId: listingId }) =>
    addJob(tx, 'pass-on-draw', { listingId, name: 'takeBack' }, { key: `take-back:${id}` }),
  dropAskers: (tx, { id, subjectId: listingId }) =>
    addJob(tx, 'drop-askers', { listingId }, { key: `drop-askers:${id}` }),
  tellWishers,
  tellLeaver,
};

/**
 * What is told of the end of a wish, and to those who wish for what is offered now; and those who still ask for something of a listing that is put away, or has gone, hear of it
 * by a step of their own agreements; and to who left something on a shelf. Nothing else of a listing's life is told to anybody.
 */
export const deliverListingEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!listingLife.find(event.name)) return false;
  for (const effect of listingLife.effectsOf(event.name, event.from, event.to))
    await deliver[effect.do](tx, event);
  return true;
};
