import 'server-only';
import type { Db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';

/** What it takes to write to a member. */
export const toldSelect = {
  id: true,
  name: true,
  email: true,
  locale: true,
  deletedAt: true,
} as const satisfies Prisma.MemberSelect;

/** A member as they are written to; who has left hears nothing more. */
export type ToldMember = Prisma.MemberGetPayload<{ select: typeof toldSelect }>;

export const memberToTell = (tx: Db, id: string): Promise<ToldMember | null> =>
  tx.member.findUnique({ where: { id }, select: toldSelect });

/** Those who run the community, save some of them. */
export const operatorsToTell = (tx: Db, but: readonly string[] = []): Promise<ToldMember[]> =>
  tx.member.findMany({
    where: { role: 'operator', deletedAt: null, id: { notIn: [...but] } },
    select: toldSelect,
  });
