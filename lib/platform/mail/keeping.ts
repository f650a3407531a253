import 'server-only';
import { now } from '../clock';
import { db } from '../db/client';

const dayMs = 86_400_000;

/**
 * How long we keep what we wrote. A text goes as soon as the mail is sent: it may hold links that open something. One
 * that is never sent (no mail server, an address that is refused; the demo, which shows it) goes when its links end, or
 * after `bodyDays`. The line that says to whom, about what and when goes after `lineDays`; until then its key is used.
 */
export const mailKeeping = { bodyDays: 30, lineDays: 365 } as const;

/** What a text is emptied to, with what its links opened. */
export const noBody = { html: '', text: '', unsubscribe: null } as const;

/** Until when a mail that is written now may keep its text; `linksEnd` where its links end sooner. */
export const bodyUntil = (linksEnd?: Date): Date => {
  const latest = new Date(now().getTime() + mailKeeping.bodyDays * dayMs);
  return linksEnd && linksEnd < latest ? linksEnd : latest;
};

/** Empties texts whose time is over, and forgets old lines. */
export const tidyMails = async (): Promise<void> => {
  const at = now();
  await db.mail.updateMany({ where: { text: { not: '' }, bodyUntil: { lte: at } }, data: noBody });
  const oldest = new Date(at.getTime() - mailKeeping.lineDays * dayMs);
  await db.mail.deleteMany({ where: { createdAt: { lt: oldest } } });
};
