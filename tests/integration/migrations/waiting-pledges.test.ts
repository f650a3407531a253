import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pledgeSubject } from '@/lib/campaign/pledging/pledge-subject';
import { fireDue } from '@/lib/lifecycle/timers';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { travelTo } from '../../support/clock';
import { fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.jsonl.gz'));

test('a pledge that waits for its card, or for a warning, while the site is upgraded waits on', async () => {
  const older = unpacked(readFileSync(join(folder, name)));
  const tableOf = (wanted: string) => {
    const found = older.tables.find(({ table }) => table === wanted);
    if (!found) throw new Error(`there is no ${wanted}`);
    const rows = found.rows.map((row) =>
      Object.fromEntries(found.columns.map((column, at) => [column, row[at]])),
    );
    return { found, rows };
  };
  const live = tableOf('campaign').rows.find(({ state }) => state === 'live');
  const { found, rows } = tableOf('pledge');
  const [waiting, short] = rows.filter((row) => row.campaign_id === live?.id && row.state === 'active');
  if (!waiting || !short) throw new Error('no pledges of a running campaign');
  const lapsesAt = new Date(new Date(older.at).getTime() + 60_000);
  Object.assign(waiting, { state: 'started', counts: false, next_try_at: lapsesAt.toISOString() });
  Object.assign(short, { card_expires: older.at.slice(0, 7), card_warned_at: null });
  found.rows = rows.map((row) => found.columns.map((column) => row[column]));

  travelTo(new Date(older.at));
  await fillAsOf(older);
  await migrate();
  const idOf = ({ id }: Record<string, unknown>) => ({ where: { id: String(id) } });
  expect(await db.pledge.findUnique(idOf(waiting))).toMatchObject({ dueAt: lapsesAt, dueName: 'lapse' });
  expect(await db.pledge.findUnique(idOf(short))).toMatchObject({ dueName: 'warn_card' });

  travelTo(new Date(lapsesAt.getTime() + 1000));
  // What the migration says is due by the database's own clock.
  await db.pledge.updateMany({ where: { dueName: 'warn_card' }, data: { dueAt: now() } });
  await fireDue(pledgeSubject, now());
  expect((await db.pledge.findUnique(idOf(short)))?.cardWarnedAt).not.toBeNull();
  const after = await db.pledge.findUniqueOrThrow({ ...idOf(waiting), include: { payments: true } });
  expect(after.state === 'lapsed' || after.payments.some(({ checkoutUrl }) => checkoutUrl !== null)).toBe(
    true,
  );
}, 60_000);
