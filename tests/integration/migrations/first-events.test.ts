import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '@/lib/platform/db/client';
import { fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
test('what had happened to an offer by then stays as it was written, after its beginning', async () => {
  const [name = ''] = kept;
  const older = unpacked(readFileSync(join(folder, name)));
  await fillAsOf(older);
  await migrate('--to', '0023_pledges_wait');
  const offer = await db.needOffer.findFirstOrThrow({ where: { state: 'accepted' } });
  // As it was written then: the tables of today know columns that were not there.
  const [{ id } = { id: '' }] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO life_event (id, need_offer_id, sequence, name, by_role, from_state, to_state, at)
    VALUES (gen_random_uuid()::text, ${offer.id}, 1, 'accept', 'lead', 'offered', 'accepted', now()) RETURNING id`;
  await migrate();
  const events = await db.lifeEvent.findMany({
    where: { needOfferId: offer.id },
    orderBy: { sequence: 'asc' },
  });
  expect(events.map(({ name: made, sequence }) => [made, sequence])).toEqual([
    ['offer', 0],
    ['accept', 1],
  ]);
  expect(events[1]?.id).toBe(id);
}, 90_000);
