import 'server-only';
import { providerName } from '@/lib/platform/auth/provider-names';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { ratingOf } from './rules';

/** What everyone sees of a member. Never the address, the name of the town at most. */
export type MemberPage = {
  id: string;
  name: string;
  handle: string;
  pictureId: string | null;
  about: string;
  languages: string[];
  homeArea: string;
  since: Date;
  rating: number | null;
  ratingCount: number;
  isSelf: boolean;
};

/** Members who confirmed their address: others are nobody yet. */
const publicMember = async (
  viewer: Viewer | null,
  which: { handle: string } | { id: string },
): Promise<MemberPage> => {
  const member = await db.member.findFirst({
    where: { ...which, deletedAt: null, emailConfirmedAt: { not: null } },
    select: {
      id: true,
      name: true,
      handle: true,
      pictureId: true,
      about: true,
      languages: true,
      homeArea: true,
      createdAt: true,
      ratingSum: true,
      ratingCount: true,
    },
  });
  if (!member) throw notFound();
  const { createdAt, ratingSum, ...shown } = member;
  return {
    ...shown,
    since: createdAt,
    rating: ratingOf({ ...shown, ratingSum }),
    isSelf: viewer?.id === member.id,
  };
};

/** A member's public profile, by handle. */
export const memberPage = (viewer: Viewer | null, handle: string): Promise<MemberPage> =>
  publicMember(viewer, { handle });

/** The same, by id. */
export const memberById = (viewer: Viewer | null, id: string): Promise<MemberPage> =>
  publicMember(viewer, { id });

/** What a member can change about themselves, and how they sign in. */
export const ownAccount = async (viewer: Viewer) => {
  const member = await db.member.findFirst({
    where: { id: viewer.id, deletedAt: null },
    select: {
      name: true,
      handle: true,
      email: true,
      about: true,
      languages: true,
      pictureId: true,
      homeArea: true,
      locale: true,
      passwordHash: true,
      createdAt: true,
      identities: {
        select: { provider: true, createdAt: true, removedAt: true },
        orderBy: [{ removedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
        distinct: ['provider'],
      },
    },
  });
  if (!member) throw notFound();
  const { passwordHash, identities, ...account } = member;
  const providers = identities.map((each) => ({ ...each, name: providerName(each.provider) }));
  return { ...account, providers, hasPassword: passwordHash !== null };
};

/** The name and the address that a member signs with, and when mail was shown to reach them. */
export const signatureOf = (tx: Db, { id }: { id: string }) =>
  tx.member.findUniqueOrThrow({ where: { id }, select: { email: true, name: true, emailConfirmedAt: true } });
