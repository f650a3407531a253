import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allKinds, kinds } from '@/lib/lifecycle/kinds';
import { db } from '@/lib/platform/db/client';
import { atLeastOne } from '../../support/at-least-one';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
const again = readFileSync(
  join(__dirname, '../../../prisma/migrations/0024_first_events/migration.sql'),
  'utf8',
);

/** A slot that nobody has asked for goes without a trace: its history begins with what happens to it. */
const begunByAnEvent = allKinds.filter((kind) => kind !== 'slot');

test.each(kept)(
  'everything that has a life begins with an event after migrating (%s)',
  async (name) => {
    await fillAsOf(unpacked(readFileSync(join(folder, name))));
    await migrate();
    const without = await connected(async (client) => {
      const found: string[] = [];
      for (const kind of begunByAnEvent) {
        const { table, reference } = kinds[kind];
        const { rows } = await client.query<{ id: string }>(`
        SELECT id FROM ${table} WHERE NOT EXISTS (
          SELECT 1 FROM life_event WHERE ${reference} = ${table}.id AND from_state IS NULL)`);
        found.push(...rows.map(({ id }) => `${kind} ${id}`));
      }
      return found;
    });
    expect(without).toEqual([]);
    const events = () =>
      db.lifeEvent.findMany({ where: { needOfferId: { not: null } }, orderBy: { id: 'asc' } });
    const before = await events();
    expect(before.length).toBeGreaterThan(10);
    const offers = await db.needOffer.findMany();
    for (const { id, memberId, createdAt } of atLeastOne(offers))
      expect(before.find((event) => event.needOfferId === id && event.fromState === null)).toMatchObject({
        name: 'offer',
        byRole: 'helper',
        byMemberId: memberId,
        toState: 'offered',
        at: createdAt,
        deliveredAt: createdAt,
      });
    // Whoever runs it once more changes nothing.
    await connected((client) => client.query(again));
    expect(await events()).toEqual(before);
  },
  90_000,
);

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
