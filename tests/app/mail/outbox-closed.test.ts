import { GET } from '@/app/outbox/[id]/mail.html/route';
import { db } from '@/lib/platform/db/client';
import { outboxMail, outboxMails } from '@/lib/platform/mail/outbox';
import { queueMail } from '@/lib/platform/mail/send';
import { realSettings } from '../../support/real-settings';

beforeAll(() => {
  Object.assign(process.env, realSettings);
  for (const name of ['CLOCK_FILE', 'STRIPE_API_URL']) delete process.env[name];
});

test('outside of the demo nobody reads the mail of others', async () => {
  await queueMail(db, {
    key: 'private',
    to: 'zoe@example.org',
    locale: 'en',
    template: 'step',
    values: { kind: 'account.confirm', path: '/confirm/x', name: 'Zoé', hours: 48 },
  });
  const { id } = await db.mail.findUniqueOrThrow({ where: { key: 'private' } });
  await expect(outboxMails()).rejects.toMatchObject({ code: 'not_found' });
  await expect(outboxMail(id)).rejects.toMatchObject({ code: 'not_found' });
  const response = await GET(new Request('http://localhost/outbox'), { params: Promise.resolve({ id }) });
  expect(response.status).toBe(404);
});
