import type { Db } from '@/lib/platform/db/client';
import type { Calendar } from './calendar';
import { idOf } from './chance';
import type { Community } from './community';
import { answers, type WrittenAnswer } from './content/answers';
import { neighbourOf } from './neighbours';
import { messageRows } from './rows/talk';

const hourMs = 3_600_000;

const writeAnswer = async (
  tx: Db,
  wishId: string,
  { wish, by, talk }: WrittenAnswer,
  now: Date,
): Promise<void> => {
  const name = `${wish} ${by}`;
  const [answerId, conversationId] = [idOf(`answer ${name}`), idOf(`conversation ${name}`)];
  const said = talk.map(([handle, hoursAgo, body]) => ({
    authorId: neighbourOf(handle).id,
    body,
    createdAt: new Date(now.getTime() - hoursAgo * hourMs),
  }));
  const createdAt = said[0]?.createdAt ?? now;
  await tx.wishAnswer.create({ data: { id: answerId, wishId, memberId: neighbourOf(by).id, createdAt } });
  await tx.conversation.create({ data: { id: conversationId, answerId, createdAt } });
  await tx.participant.createMany({
    data: [...new Set(said.map(({ authorId }) => authorId))].map((memberId) => ({
      conversationId,
      memberId,
      lastReadAt: now,
    })),
  });
  await tx.message.createMany({ data: messageRows(name, conversationId, said) });
};

/** Who answered a wish, and what the two wrote. */
export const writeAnswers = async (
  tx: Db,
  { listed }: Community,
  { now }: Pick<Calendar, 'now'>,
): Promise<void> => {
  for (const answer of answers) {
    const found = listed.find(({ written }) => written.slug === answer.wish);
    if (!found) throw new Error(`answer: nothing is called ${answer.wish}`);
    await writeAnswer(tx, found.listing.id, answer, now);
  }
};
