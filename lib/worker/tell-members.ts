import 'server-only';
import { balanceParts } from '@/lib/booking/balance/rules';
import { deadlineStates } from '@/lib/booking/lifecycle';
import { ringToTell } from '@/lib/booking/ring';
import type { Quote } from '@/lib/booking/rules';
import { peopleOf } from '@/lib/circle/people';
import { spokenMoment } from '@/lib/listing/spoken';
import type { Db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Fact } from '@/lib/platform/mail/layout';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { paths } from '@/lib/shared/paths';
import type { DeliverableEvent } from './deliverable-event';
import { tellReader } from './tell-parties';

type Ring = Awaited<ReturnType<typeof ringToTell>>;

/** Who gives whom how much beside their thing. */
const givenBeside = (
  { booking }: DeliverableEvent,
  ring: Ring,
  named: (holder: Ring[number]['giver']) => string,
) => {
  const { asset, worths = [] } = (booking.quote as unknown as Quote).balance ?? {};
  if (!asset) return [];
  const people = new Map(ring.map(({ giver }) => [giver.id, named(giver)]));
  const legs = ring.map(({ giver, taker }) => ({ giverId: giver.id, takerId: taker.id }));
  return balanceParts(legs, worths).map(({ from, to, amountMinor }) => ({
    from: people.get(from) ?? '',
    to: people.get(to) ?? '',
    amount: (locale: Locale) => formatAmount(amountMinor, asset, locale),
  }));
};

/** Who hands what to whom, until when it is to be answered, and the words that came with it. */
const factsOf = (event: DeliverableEvent, ring: Ring, locale: Locale): Fact[] => {
  const say = translator(locale, 'mail.facts');
  // Of who has left no name is kept.
  const named = ({ name }: { name: string }) => name || translator(locale, 'member')('former');
  const { booking, data, to } = event;
  const { reason } = data as { reason?: string };
  const isDeadline = booking.state === to && booking.dueAt !== null && deadlineStates.has(to);
  return [
    ...ring.map(({ giver, taker, listing }) => ({
      term: say('handsTo', { from: named(giver), to: named(taker) }),
      detail: listing.title,
    })),
    ...givenBeside(event, ring, named).map(({ from, to, amount }) => ({
      term: say('gives', { from, to }),
      detail: amount(locale),
    })),
    ...(isDeadline && booking.dueAt
      ? [{ term: say('until'), detail: spokenMoment(booking.dueAt, booking.timeZone, locale) }]
      : []),
    ...(reason ? [{ term: say('reason'), detail: reason }] : []),
  ];
};

/** An event of a ring to all who are of it, or but the one who made it happen; each reads of what comes to them. */
export const tellMembers = async (tx: Db, event: DeliverableEvent, whom: 'all' | 'others'): Promise<void> => {
  const { id, parties } = event.booking;
  const { holderId: actor } = event.data as { holderId?: string };
  const ring = await ringToTell(tx, id);
  const told = new Set<string>();
  for (const { holderId, holder } of parties) {
    if (whom === 'others' && holderId === actor) continue;
    const coming = ring.find(({ taker }) => taker.id === holderId);
    const other = parties.find((party) => party.holderId === actor)?.holder.name ?? coming?.giver.name ?? '';
    for (const reader of peopleOf(holder)) {
      // Who sees to it for two of them hears it once.
      if (told.has(reader.id)) continue;
      told.add(reader.id);
      await tellReader(tx, event, reader, {
        role: 'member',
        other,
        ...(coming && { title: coming.listing.title }),
        path: `/bookings/${id}`,
        facts: (locale) => factsOf(event, ring, locale),
      });
    }
  }
};

/** An event to the mediators of the circle that brought it about, save who is of it and hears it as such. */
export const tellMediators = async (tx: Db, event: DeliverableEvent): Promise<void> => {
  const { id, mediatedFor, parties, listing } = event.booking;
  if (!mediatedFor) return;
  const { holderId: actor } = event.data as { holderId?: string };
  const of = new Set(parties.flatMap(({ holder }) => peopleOf(holder)).map((person) => person.id));
  const other = parties.find((party) => party.holderId === actor)?.holder.name ?? mediatedFor.name;
  const ring = await ringToTell(tx, id);
  for (const reader of peopleOf(mediatedFor).filter((person) => !of.has(person.id)))
    await tellReader(tx, event, reader, {
      role: 'mediator',
      other,
      title: listing.title,
      path: paths.mediation('', mediatedFor.handle).slice(1),
      facts: (locale) => factsOf(event, ring, locale),
    });
};
