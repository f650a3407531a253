import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import type { Locale } from '@/lib/shared/locale';
import { now } from '../clock';
import { type Db, db } from '../db/client';
import { env } from '../env';
import { addJob } from '../jobs';
import { bodyUntil, noBody } from './keeping';
import { isOutboxOpen } from './outbox';
import { type MailContent, renderMail } from './render';

export type QueuedMail = MailContent & {
  /** Used once: queueing again under it does nothing. */
  key: string;
  to: string;
  locale: Locale;
  /** When the links in it end; it is not sent after that. */
  linksEnd?: Date;
  /** Where its reader says that they want no more of its kind: a path that a POST alone is enough for. */
  unsubscribe?: string;
};

/**
 * Writes a mail in the caller's transaction and lets a job send it: it goes when, and only when, the transaction holds,
 * and once for each key. Returns false when the key was used before.
 */
export const queueMail = async (
  tx: Db,
  { key, to, locale, linksEnd, unsubscribe, ...content }: QueuedMail,
): Promise<boolean> => {
  if (await tx.mail.findUnique({ where: { key }, select: { id: true } })) return false;
  const rendered = await renderMail(locale, content);
  const data = {
    key,
    to,
    locale,
    template: content.values.kind,
    bodyUntil: bodyUntil(linksEnd),
    ...(unsubscribe && { unsubscribe: env.APP_URL.replace(/\/$/, '') + unsubscribe }),
    ...rendered,
  };
  const [mail] = await tx.mail.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!mail) return false;
  await addJob(tx, 'send-mail', { mailId: mail.id }, { key: `mail:${mail.id}` });
  return true;
};

let transport: { url: string; to: Transporter } | undefined;

const transportTo = (url: string): Transporter => {
  if (transport?.url !== url) transport = { url, to: createTransport(url, { from: env.MAIL_FROM }) };
  return transport.to;
};

/** The name after the @ of the sender: what Message-IDs end in. */
const senderHost = (): string => /@([^\s>]+)/.exec(env.MAIL_FROM)?.[1] ?? 'localhost';

/**
 * Sends a queued mail by SMTP, or leaves it for the outbox of the demo; its text goes with it. Sending again does nothing,
 * nor does sending what ended meanwhile. Its Message-ID is the row's own: should a crash fall between the server's yes
 * and our note of it, the repeated mail is recognised.
 */
export const deliverMail = async (mailId: string): Promise<void> => {
  if (isOutboxOpen()) return;
  const mail = await db.mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt || mail.text === '') return;
  // Without a mail server nobody will ever read it.
  if (!env.SMTP_URL || mail.bodyUntil <= now()) {
    await db.mail.update({ where: { id: mail.id }, data: noBody });
    return;
  }
  await transportTo(env.SMTP_URL).sendMail({
    messageId: `<${mail.id}@${senderHost()}>`,
    // As an object: a text would be read as a list of addresses.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    date: mail.createdAt,
    headers: {
      'Content-Language': mail.locale,
      'Auto-Submitted': 'auto-generated',
      // One click in the mail program (RFC 8058).
      ...(mail.unsubscribe && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  });
  await db.mail.update({ where: { id: mail.id }, data: { sentAt: now(), ...noBody } });
};

/** Forgets every mail that went to an address. */
export const forgetMailTo = async (tx: Db, to: string): Promise<void> => {
  await tx.mail.deleteMany({ where: { to } });
};

/** Whether a mail of this key was written before. */
export const isQueued = async (tx: Db, key: string): Promise<boolean> =>
  (await tx.mail.count({ where: { key } })) > 0;
