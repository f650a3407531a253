import 'server-only';
import { notFound } from '@/lib/shared/errors';
import { now } from '../clock';
import { readId } from '../cursor';
import { db } from '../db/client';
import { env } from '../env';
import { noBody } from './keeping';

const pageSize = 50;

/** Mails are shown to everyone in the demo alone, and only while none leaves for real. */
export const isOutboxOpen = (): boolean => env.DEMO === 'on' && !env.SMTP_URL;

const requireOpen = (): void => {
  if (!isOutboxOpen()) throw notFound();
};

/** Mails newest first; `cursor` is the id of the last one seen, `to` narrows to one address. */
export const outboxMails = async ({ cursor, to }: { cursor?: string; to?: string } = {}) => {
  requireOpen();
  const seen = readId(cursor);
  const after = seen ? await db.mail.findUnique({ where: { id: seen } }) : null;
  const rows = await db.mail.findMany({
    where: {
      ...(to && { to: { equals: to, mode: 'insensitive' as const } }),
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    select: { id: true, to: true, subject: true, createdAt: true, locale: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
  });
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
};

/** One mail; its text is empty once its links have ended. */
export const outboxMail = async (id: string) => {
  requireOpen();
  const mail = await db.mail.findUnique({ where: { id } });
  if (!mail) throw notFound();
  return mail.bodyUntil <= now() ? { ...mail, ...noBody } : mail;
};
