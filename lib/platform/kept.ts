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
