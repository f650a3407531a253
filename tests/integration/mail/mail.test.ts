import { db, transaction } from '@/lib/platform/db/client';
import { mailKeeping, tidyMails } from '@/lib/platform/mail/keeping';
import { renderMail } from '@/lib/platform/mail/render';
import { deliverMail, queueMail } from '@/lib/platform/mail/send';
import { hoursFromNow, letPass, presentTime } from '@/tests/support/clock';
import { SmtpServer } from '@/tests/support/smtp-server';

const smtp = new SmtpServer();

beforeAll(async () => {
  await smtp.start();
  process.env.SMTP_URL = smtp.url;
});

afterAll(() => smtp.stop());

afterEach(presentTime);

beforeEach(() => smtp.received.splice(0));

const mail = (key: string) =>
  ({
    key,
    to: 'zoe@example.org',
    locale: 'fr',
    template: 'step',
    values: { kind: 'account.signIn', path: '/magic-link/abc', name: 'Zoé', minutes: 20 },
  }) as const;

const waiting = () =>
  db.$queryRaw<
    { id: string }[]
  >`SELECT id::text FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`;

test('a mail is written once for each key, with one job to send it', async () => {
  await Promise.all([1, 2, 3].map(() => transaction((tx) => queueMail(tx, mail('once')))));
  expect(await db.mail.count({ where: { key: 'once' } })).toBe(1);
  expect(await waiting()).toHaveLength(1);
});

test('a mail in a transaction that fails is neither written nor sent', async () => {
  const before = await waiting();
  const failing = transaction(async (tx) => {
    await queueMail(tx, mail('undone'));
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await db.mail.count({ where: { key: 'undone' } })).toBe(0);
  expect(await waiting()).toEqual(before);
});

test('both languages have every word, as a page and as plain text', async () => {
  for (const locale of ['fr', 'en'] as const) {
    for (const kind of ['confirm', 'known', 'signIn', 'newPassword', 'passwordChanged', 'providerAdded']) {
      const values = {
        kind: `account.${kind}`,
        path: '/somewhere',
        name: 'Zoé',
        minutes: 20,
        hours: 48,
        access: 'kept',
        providers: 'Google',
        provider: 'Google',
      };
      const { subject, html, text } = await renderMail(locale, { template: 'step', values });
      expect(subject).not.toBe('');
      expect(html).toContain(`lang="${locale}"`);
      expect(html).toContain(`href="http://localhost:3000/${locale}/somewhere"`);
      expect(text).toContain(`http://localhost:3000/${locale}/somewhere`);
      expect(text).not.toMatch(/[<>]|\{/);
    }
  }
});

test('what a member calls themselves stays text, and stays out of the headers', async () => {
  const name = '<script>alert(1)</script>\r\nBcc: everyone@example.org';
  const { html, subject } = await renderMail('en', {
    template: 'step',
    values: { kind: 'account.confirm', name, hours: 1 },
  });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
  expect(subject).not.toMatch(/[\r\n]/);
});

test('mails set names apart in the subject, in the text and in the facts', async () => {
  const { subject, text, html } = await renderMail('en', {
    template: 'step',
    values: { kind: 'booking.request.provider', path: '/', name: 'דנה', other: 'عائشة', title: 'Drill' },
    facts: [{ term: 'Message', detail: 'שלום' }],
  });
  expect(subject).toBe('\u2068عائشة\u2069 sent you a request: Drill');
  for (const shown of ['\u2068דנה\u2069', '\u2068שלום\u2069', '\u2068عائشة\u2069']) {
    expect(text).toContain(shown);
    expect(html).toContain(shown);
  }
});

test('it is sent by SMTP under a name of its own, once', async () => {
  await queueMail(db, mail('sent'));
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'sent' } });
  await deliverMail(id);
  await deliverMail(id);
  expect(smtp.received).toHaveLength(1);
  expect(smtp.received[0]).toMatch(new RegExp(`Message-ID: <${id}@mitoyen.example>`, 'i'));
  expect(smtp.received[0]).toMatch(/^To: zoe@example\.org$/m);
  expect(smtp.received[0]).toContain('multipart/alternative');
  expect((await db.mail.findUniqueOrThrow({ where: { id } })).sentAt).not.toBeNull();
});

test('a server that says no is tried again later, with the same Message-ID', async () => {
  await queueMail(db, mail('later'));
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'later' } });
  smtp.isRefusing = true;
  await expect(deliverMail(id)).rejects.toThrow('451 later');
  const kept = await db.mail.findUniqueOrThrow({ where: { id } });
  expect([kept.sentAt, kept.text.includes('/magic-link/abc')]).toEqual([null, true]);
  smtp.isRefusing = false;
  await deliverMail(id);
  expect(smtp.received).toHaveLength(1);
});

test('once sent, its text with the link is nowhere in the database, and its key is still used', async () => {
  await queueMail(db, mail('gone'));
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'gone' } });
  await deliverMail(id);
  expect(smtp.received.join()).toContain('/magic-link/abc');
  expect(await db.mail.findUniqueOrThrow({ where: { id } })).toMatchObject({
    to: 'zoe@example.org',
    template: 'account.signIn',
    html: '',
    text: '',
  });
  expect(await queueMail(db, mail('gone'))).toBe(false);
});

test('what could not be sent keeps its text as long as its links are good, and is not sent after that', async () => {
  await queueMail(db, { ...mail('ended'), linksEnd: hoursFromNow(1) });
  await queueMail(db, mail('patient'));
  const textOf = async (key: string) => (await db.mail.findUniqueOrThrow({ where: { key } })).text;
  await tidyMails();
  expect(await textOf('ended')).toContain('/magic-link/abc');
  letPass({ hours: 2 });
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'ended' } });
  await deliverMail(id);
  expect([smtp.received, await textOf('ended')]).toEqual([[], '']);
  await tidyMails();
  expect(await textOf('patient')).toContain('/magic-link/abc');
  letPass({ days: mailKeeping.bodyDays });
  await tidyMails();
  expect(await textOf('patient')).toBe('');
  letPass({ days: mailKeeping.lineDays });
  await tidyMails();
  expect(await db.mail.count({ where: { key: 'patient' } })).toBe(0);
});

test('an address is one recipient at most, whatever it is made of', async () => {
  await queueMail(db, { ...mail('odd'), to: 'a@example.org,b@example.org' });
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'odd' } });
  smtp.recipients.splice(0);
  await deliverMail(id);
  expect(smtp.recipients).not.toContain('<b@example.org>');
  expect(smtp.recipients.length).toBeLessThanOrEqual(1);
});
