import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import { wishToTell } from '@/lib/listing/answered';
import { type ListingTerms, listingLife } from '@/lib/listing/lifecycle';
import type { ToldMember } from '@/lib/member/told';
import { tell } from '@/lib/notice/commands';
import type { Db } from '@/lib/platform/db/client';
import { addJob } from '@/lib/platform/jobs';
import { queueMail } from '@/lib/platform/mail/send';
import { isLocale } from '@/lib/shared/locale';

type Wish = Awaited<ReturnType<typeof wishToTell>>;

/** One who hears of it, and where they read on. */
type Reader = { member: ToldMember; path: string };

/** A notice and a mail to one of those concerned: words `wish.<event>`. */
const tellOne = async (
  tx: Db,
  { id, name, data }: LifeEvent,
  wish: Wish,
  { member: { id: memberId, email, locale, name: greeted }, path }: Reader,
): Promise<void> => {
  const { thanks = '' } = data as { thanks?: string };
  const kind = `wish.${name}`;
  const key = `wish-event:${id}:${memberId}`;
  const values = { other: wish.owner.name, title: wish.title };
  await tell(tx, { key, memberId, kind, values, path });
  await queueMail(tx, {
    key,
    to: email,
    locale: isLocale(locale) ? locale : 'fr',
    template: 'step',
    values: { kind, path, name: greeted, ...values, text: thanks },
  });
};

type Effect = ListingTerms['effect']['do'];

const readersOf: Record<Exclude<Effect, 'takeBack' | 'dropAskers'>, (wish: Wish) => Reader[]> = {
  // The wish itself may be there for its owner only from now on: theirs is what they wrote.
  tellAnswerers: ({ id, answers }) =>
    answers.flatMap((answer) =>
      answer.member.deletedAt === null
        ? [{ member: answer.member, path: `/listings/${id}/answers/${answer.id}` }]
        : [],
    ),
  tellOwner: ({ id, owner }) => peopleOf(owner).map((member) => ({ member, path: `/listings/${id}` })),
};

/**
 * What is told of the end of a wish; and those who still ask for something of a listing that is put away, or has gone, hear of it
 * by a step of their own agreements. Nothing else of a listing's life is told to anybody.
 */
export const deliverWishEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!listingLife.find(event.name)) return false;
  const listingId = event.subjectId;
  for (const effect of listingLife.effectsOf(event.name, event.from, event.to)) {
    if (effect.do === 'takeBack') {
      const payload = { listingId, name: effect.do };
      await addJob(tx, 'pass-on-draw', payload, { key: `take-back:${event.id}` });
      continue;
    }
    if (effect.do === 'dropAskers') {
      await addJob(tx, 'drop-askers', { listingId }, { key: `drop-askers:${event.id}` });
      continue;
    }
    const wish = await wishToTell(tx, listingId);
    for (const reader of readersOf[effect.do](wish)) await tellOne(tx, event, wish, reader);
  }
  return true;
};
