import { GET } from '@/app/outbox/[id]/mail.html/route';
import { db } from '@/lib/platform/db/client';
import { outboxMail, outboxMails } from '@/lib/platform/mail/outbox';
import { queueMail } from '@/lib/platform/mail/send';
import { hoursFromNow, letPass, presentTime } from '@/tests/support/clock';

afterEach(presentTime);

const get = (id: string) =>
  GET(new Request(`http://localhost/outbox/${id}`), { params: Promise.resolve({ id }) });

test('the demo shows every mail, newest first, and one alone without a right to anything', async () => {
  for (const key of ['first', 'second']) {
    await queueMail(db, {
      key,
      to: `${key}@example.org`,
      locale: 'en',
      template: 'step',
      values: { kind: 'account.confirm', path: '/confirm/x', name: 'Zoé', hours: 48 },
    });
  }
  const { items } = await outboxMails();
  expect(items.map(({ to }) => to)).toEqual(['second@example.org', 'first@example.org']);
  expect((await outboxMails({ to: 'First@example.org' })).items).toHaveLength(1);
  const response = await get(items[0]?.id ?? '');
  expect(await response.text()).toMatch(/href="[^"]*\/confirm\/x"[^>]*target="_top"/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect((await get('nothing')).status).toBe(404);
});

test('a mail whose links have ended is listed, without its text', async () => {
  const values = { kind: 'account.signIn', path: '/magic-link/x', name: 'Zoé', minutes: 20 };
  const linksEnd = hoursFromNow(1 / 3);
  await queueMail(db, {
    key: 'ended',
    to: 'e@example.org',
    locale: 'en',
    template: 'step',
    values,
    linksEnd,
  });
  const [line] = (await outboxMails({ to: 'e@example.org' })).items;
  expect(await (await get(line?.id ?? '')).text()).toContain('/magic-link/x');
  letPass({ minutes: 21 });
  expect((await outboxMails({ to: 'e@example.org' })).items).toHaveLength(1);
  expect(await (await get(line?.id ?? '')).text()).toBe('');
  expect((await outboxMail(line?.id ?? '')).text).toBe('');
});
