import { readersOf, storyOf } from '@/lib/booking/stories';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { chanceOf, idOf, timedIdOf } from '../chance';
import { effectsAt } from '../life';
import { memberOf, type Told } from '../told';
import { typeset } from '../typeset';

const minuteMs = 60_000;

/** What was written in a conversation, in its order; `name`: of what it is about. */
export const messageRows = (
  name: string,
  conversationId: string,
  said: readonly { authorId: string; body: string; createdAt: Date }[],
): Prisma.MessageCreateManyInput[] =>
  said.map(({ authorId, body, createdAt }, index) => ({
    id: timedIdOf(createdAt, `message ${name} ${index}`),
    conversationId,
    authorId,
    body: typeset(body),
    createdAt,
  }));

export const conversationRows = (told: Told, now: Date) => {
  const { story, life, customer, provider } = told;
  const id = idOf(`conversation ${story.slug}`);
  const askedAt = life.events[0]?.at ?? now;
  const said = [['customer', 0, story.message] as const, ...(story.talk ?? [])].filter(([, , body]) => body);
  const written = said.map(([by, hours, body], index) => {
    const createdAt = new Date(askedAt.getTime() + hours * 60 * minuteMs + index);
    if (createdAt > now) throw new Error(`booking ${story.slug}: message ${index} comes from the future`);
    const authorId = memberOf(told, by, 'handsOver') ?? '';
    return { authorId, body, createdAt };
  });
  const isNew = life.facts.state === 'requested';
  return {
    conversation: { id, bookingId: life.id, createdAt: askedAt },
    participants: [
      { conversationId: id, memberId: customer.id, lastReadAt: now },
      ...provider.reads.map(({ id: memberId }) => ({
        conversationId: id,
        memberId,
        lastReadAt: isNew ? null : now,
      })),
    ],
    messages: messageRows(story.slug, id, written),
  };
};

/** News is unread for a day and a half. */
const newsMs = 36 * 60 * minuteMs;

export const noticeRows = (told: Told, now: Date): Prisma.NoticeCreateManyInput[] =>
  told.life.events.flatMap((event) =>
    effectsAt(told.life, event).flatMap((effect) => {
      if (effect.do !== 'tell') return [];
      return readersOf(effect.whom, event.by).flatMap((party) => {
        const isCustomer = party === 'customer';
        const readers = isCustomer ? [told.customer] : told.provider.reads;
        const other = isCustomer ? told.provider : told.customer;
        const isOld = now.getTime() - event.at.getTime() > newsMs;
        return readers.map((reader, at) => ({
          id: timedIdOf(event.at, `notice ${event.id} ${party}${at === 0 ? '' : ` ${at}`}`),
          key: `event:${event.id}:${reader.id}`,
          memberId: reader.id,
          kind: `booking.${storyOf(event.name, event.from, event.to)}.${party}`,
          values: { other: other.name, title: told.life.rows.listing.title },
          path: `/bookings/${told.life.id}`,
          createdAt: event.at,
          readAt: isOld ? new Date(event.at.getTime() + (5 + 600 * chanceOf(event.id)) * minuteMs) : null,
        }));
      });
    }),
  );
