import { randomUUID } from 'node:crypto';
import { POST } from '@/app/api/stripe/webhook/route';
import { db } from '@/lib/platform/db/client';
import { signature } from '@/lib/platform/stripe/emulator/webhooks';

const secret = 'whsec_of_this_test';
process.env.STRIPE_WEBHOOK_SECRET = secret;

const anEvent = (type = 'checkout.session.completed') => ({
  id: `evt_${randomUUID()}`,
  object: 'event',
  type,
  data: { object: { id: 'cs_test_1', object: 'checkout.session' } },
});

const post = async (body: string, signed: string | null) => {
  const headers = signed === null ? undefined : { 'stripe-signature': signed };
  const answer = await POST(
    new Request('http://localhost/api/stripe/webhook', { method: 'POST', body, headers }),
  );
  return { status: answer.status, body: await answer.json() };
};
const postSigned = (event: object) => {
  const body = JSON.stringify(event);
  return post(body, signature(body, secret));
};

const jobsFor = async (eventId: string): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE payload->>'eventId' = ${eventId}`;
  return row?.count ?? 0;
};

describe('the webhook', () => {
  it('stores an event once and adds one job, when it comes twenty times at once', async () => {
    const event = anEvent();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postSigned(event)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ body }) => body.outcome === 'stored')).toHaveLength(1);
    expect(await db.webhookEvent.count({ where: { id: event.id } })).toBe(1);
    expect(await jobsFor(event.id)).toBe(1);
  });

  it('accepts and forgets the kinds of event that nothing is done about', async () => {
    const event = anEvent('customer.created');
    expect(await postSigned(event)).toEqual({ status: 200, body: { outcome: 'ignored' } });
    expect(await db.webhookEvent.count({ where: { id: event.id } })).toBe(0);
  });

  it('reads no body without end', async () => {
    expect(await post('x'.repeat(2 ** 20 + 1), null)).toEqual({ status: 413, body: { code: 'tooLong' } });
  });

  it('refuses what Stripe did not sign', async () => {
    const body = JSON.stringify(anEvent());
    const refused = { status: 400, body: { code: 'payment.badSignature' } };
    expect(await post(body, null)).toEqual(refused);
    expect(await post(body, signature(body, 'whsec_another'))).toEqual(refused);
    expect(await post(body.replace('cs_test_1', 'cs_test_2'), signature(body, secret))).toEqual(refused);
    expect(await post('', 't=1,v1=00')).toEqual(refused);
  });
});
