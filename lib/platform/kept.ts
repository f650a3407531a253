import 'server-only';
import { db } from './db/client';

const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;

/** The pictures that are kept of a member, without their files. */
export const picturesKept = (ownerId: string) =>
  db.picture.findMany({
    where: { ownerId },
    select: { id: true, width: true, height: true, createdAt: true },
    ...oldestFirst,
  });

/** The mails to an address. Never their texts: a link in one of them could open the account to whoever holds the file. */
export const mailsKept = (to: string) =>
  db.mail.findMany({
    where: { to },
    select: { subject: true, template: true, createdAt: true, sentAt: true },
    ...oldestFirst,
  });

/** The tokens that were ever made for a member, without what opens anything. */
export const tokensKept = (memberId: string) =>
  db.apiToken.findMany({
    where: { memberId },
    select: { name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true },
    ...oldestFirst,
  });
