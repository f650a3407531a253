import { passPlaceOn } from '@/lib/booking/slots/commands/pass-on';
import { askForLink } from '@/lib/member/commands/account-mail';
import { renewCalendarKey } from '@/lib/member/commands/calendar-key';
import { createToken } from '@/lib/member/commands/tokens';
import { everythingOf } from '@/lib/operation/kept';
import { db } from '@/lib/platform/db/client';
import { lifeEvent } from '@/lib/worker/tasks/life-event';
import { tidy } from '@/lib/worker/tasks/tidy';
import { linkTo } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';
import { aCampaign, anActivePledge } from '@/tests/support/campaign-builders';
import { letPass, presentTime } from '@/tests/support/clock';
import { runJobs } from '@/tests/support/jobs';
import { aSeat, aTable } from '@/tests/support/slot-builders';
import { openStripe, type TestStripe } from '@/tests/support/stripe';
import { takePlace } from '../../support/asking';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await openStripe();
});
afterAll(() => stripe.close());
afterEach(presentTime);

/** Every secret that a member can come by here, and the member. */
const someoneWithSecrets = async () => {
  const member = await aMember();
  await askForLink('newPassword', { email: member.email }, { locale: 'fr', network: '198.51.100.9' });
  const reset = await linkTo(member.email);
  const calendar = await renewCalendarKey(member);
  const { token } = await createToken(member, { name: 'curl', scopes: ['read'], days: 30 });
  const { previewKey: preview } = await aCampaign({ lead: member, state: 'draft' });
  const { guestKey: pledge } = await anActivePledge(stripe, (await aCampaign()).id, { backer: member });
  await runJobs({ 'life-event': lifeEvent });
  const table = await aTable();
  const offered = await aSeat(table);
  const { key: taken } = await passPlaceOn(offered.guest, { bookingId: offered.id });
  await takePlace(member, { key: taken });
  const { key: passOn } = await passPlaceOn(member, { bookingId: offered.id });
  return { member, secrets: { reset, calendar, token, preview, pledge, taken, passOn } };
};

/** A named key is a secret by its last part; what stands before it is an id. */
const secretPart = (secret: string): string => secret.split('.').at(-1) ?? '';

const found = (text: string, secrets: Record<string, string>): string[] =>
  Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secretPart(secret)) ? [name] : []));

/** All that lies in the database, the jobs too, as text; of mails only where it is asked for. */
const everyRow = async ({ withMails = true } = {}): Promise<string> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'graphile_worker') AND (${withMails} OR tablename <> 'mail')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return texts.join('\n');
};

test('the file of one’s data holds no secret, so that a stolen session leads no further', async () => {
  const { member, secrets } = await someoneWithSecrets();
  expect(Object.values(secrets).every((secret) => secretPart(secret).length > 20)).toBe(true);
  expect(found(JSON.stringify(await everythingOf(member)), secrets)).toEqual([]);
});

test('no secret lies readable in the database, once the mails that carry one are sent or over', async () => {
  const { secrets } = await someoneWithSecrets();
  expect(found(await everyRow({ withMails: false }), secrets)).toEqual([]);
  // The demo shows its mails, so they hold what they were to carry.
  expect(found(await everyRow(), secrets)).toEqual(['reset', 'pledge']);
  letPass({ days: 31 });
  await tidy();
  expect(found(await everyRow(), secrets)).toEqual([]);
});
