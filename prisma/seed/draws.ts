import { dueColumns } from '@/lib/lifecycle/advance';
import { drawLife, nobodyYet } from '@/lib/listing/draws/lifecycle';
import { drawTimes } from '@/lib/listing/draws/schema';
import type { Db } from '@/lib/platform/db/client';
import type { Settings } from '@/lib/platform/settings';
import type { Calendar } from './calendar';
import { idOf, timedIdOf } from './chance';
import type { Community } from './community';
import type { Told } from './told';

/** The draws of what is given away, as they were announced, and who takes part in them. */
export const writeDraws = async (
  tx: Db,
  { listed }: Community,
  told: readonly Told[],
  { at, now }: Calendar,
  numbers: Settings,
): Promise<void> => {
  const drawn = listed.flatMap(({ written, listing }) =>
    written.draw ? [{ id: idOf(`draw ${written.slug}`), listing, ...written.draw }] : [],
  );
  const rows = drawn.map(({ id, listing, days, way = 'value', source }) => {
    const closesAt = at(days, '12:00');
    const entries = told.filter(({ life }) => life.rows.listing.id === listing.id).length;
    const terms = { way, source, closesAt, ...drawTimes(way, source, closesAt) };
    const facts = { ...terms, state: 'open' as const, ...nobodyYet, entries, isEnough: entries < 2 };
    const { createdAt, ownerId } = listing;
    return {
      draw: {
        ...{ id, listingId: listing.id, stateSince: createdAt, createdAt },
        ...terms,
        ...dueColumns(drawLife.dueOf(facts, now, numbers)),
      },
      event: {
        id: timedIdOf(createdAt, `draw event ${id}`),
        drawId: id,
        sequence: 1,
        name: 'announce',
        byRole: 'owner',
        byMemberId: ownerId,
        fromState: null,
        toState: 'open',
        at: createdAt,
        deliveredAt: createdAt,
      },
    };
  });
  await tx.draw.createMany({ data: rows.map(({ draw }) => draw) });
  await tx.lifeEvent.createMany({ data: rows.map(({ event }) => event) });
  await tx.drawEntry.createMany({
    data: told.flatMap(({ life, customer }) => {
      const draw = drawn.find(({ listing }) => listing.id === life.rows.listing.id);
      const createdAt = life.events[0]?.at ?? now;
      return draw
        ? [{ drawId: draw.id, holderId: customer.id, bookingId: life.id, quantity: life.quantity, createdAt }]
        : [];
    }),
  });
};
