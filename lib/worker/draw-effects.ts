import 'server-only';
import { drawEntrants } from '@/lib/booking/draw-told';
import { peopleOf } from '@/lib/circle/people';
import type { LifeEvent } from '@/lib/lifecycle/history';
import {
  askedUntil,
  type DrawEffect,
  type DrawState,
  drawLife,
  voidDraws,
} from '@/lib/listing/draws/lifecycle';
import { drawToTell, type ToldDraw } from '@/lib/listing/draws/told';
import { mostWithNumbers } from '@/lib/listing/draws/ways';
import { spokenMoment } from '@/lib/listing/spoken';
import { operatorsToTell, type ToldMember } from '@/lib/member/told';
import { tellStep } from '@/lib/notice/tell-step';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { addJob } from '@/lib/platform/jobs';
import type { Fact } from '@/lib/platform/mail/layout';
import type { Locale } from '@/lib/shared/locale';

type Role = 'owner' | 'entrant' | 'operator';

/** One who hears of it; of who takes part, their booking, their code, their place, and the circle they see to it for. */
type Reader = {
  member: ToldMember;
  bookingId?: string;
  circle?: string | null;
  code?: string | null;
  rank?: number | null;
  /** What the message leads to, where it is not the draw. */
  opens?: string;
};

/** What a mail of a draw says beside its text: when, P, V, and what is one's own. */
const factsOf = (
  draw: ToldDraw,
  { to }: Pick<LifeEvent, 'to'>,
  { circle, code, rank }: Reader,
  locale: Locale,
): Fact[] => {
  const say = translator(locale, 'mail.facts');
  const { timeZone } = draw.listing;
  return [
    { term: say('what'), detail: draw.listing.title },
    ...(circle ? [{ term: say('forWhom'), detail: circle }] : []),
    // What does not take place has no result to come.
    ...(draw.value === null
      ? voidDraws.has(to)
        ? []
        : [{ term: say('drawn'), detail: spokenMoment(draw.valueAt, timeZone, locale) }]
      : [{ term: say('value'), detail: draw.value }]),
    ...(draw.seal ? [{ term: say('seal'), detail: draw.seal }] : []),
    ...(code ? [{ term: say('code'), detail: code }] : []),
    ...(rank ? [{ term: say('rank'), detail: String(rank) }] : []),
  ];
};

/** A notice and a mail to one reader, once for each role and each entry: words `draw.<event>.<role>`. */
const tellOne = (tx: Db, event: LifeEvent, draw: ToldDraw, role: Role, reader: Reader): Promise<void> => {
  const { id, name, to } = event;
  const { member, bookingId = '', opens = 'draw', rank } = reader;
  const { title, id: listingId, timeZone } = draw.listing;
  const until = askedUntil({ ...draw, state: to as DrawState });
  return tellStep(tx, member, (locale) => ({
    key: `draw-event:${id}:${role}:${bookingId}:${member.id}`,
    kind: `draw.${name}.${role}`,
    values: {
      title,
      count: draw.entries,
      rank: rank ?? 0,
      date: until ? spokenMoment(until, timeZone, locale) : '',
    },
    path: `/listings/${listingId}/${opens}`,
    facts: factsOf(draw, event, reader, locale),
  }));
};

type Deliver = (tx: Db, event: LifeEvent, draw: ToldDraw, opens?: string) => Promise<void>;

const later =
  (name: 'passOn' | 'sitOut' | 'takeBack'): Deliver =>
  (tx, event, draw) =>
    addJob(tx, 'pass-on-draw', { listingId: draw.listing.id, name }, { key: `${name}:${event.id}` });

const deliver: Record<Exclude<DrawEffect['do'], 'tellEntrants'>, Deliver> = {
  // Of a draft, nobody is told that nobody asked.
  tellOwner: async (tx, event, draw, opens) => {
    if (draw.listing.publishedAt === null) return;
    for (const member of peopleOf(draw.listing.owner))
      await tellOne(tx, event, draw, 'owner', { member, ...(opens && { opens }) });
  },
  tellOperators: async (tx, event, draw) => {
    const own = peopleOf(draw.listing.owner).map(({ id }) => id);
    for (const member of await operatorsToTell(tx, own))
      await tellOne(tx, event, draw, 'operator', { member });
  },
  sitOut: later('sitOut'),
  passOn: later('passOn'),
  takeBack: later('takeBack'),
};

/** What each effect of the draws' table comes to, written in the one transaction that marks the event as delivered. */
export const deliverDrawEvent = async (tx: Db, event: LifeEvent): Promise<boolean> => {
  if (!drawLife.find(event.name)) return false;
  const draw = await drawToTell(tx, event.subjectId);
  for (const effect of drawLife.effectsOf(event.name, event.from, event.to))
    if (effect.do !== 'tellEntrants')
      await deliver[effect.do](tx, event, draw, 'opens' in effect ? effect.opens : undefined);
  return true;
};

/** So many are told in one transaction: a thousand would be too long for one. */
const toldAtOnce = 50;

/** Those who take part, some at a time, each once: begun again, it goes on where it was. */
export const tellEntrants = async (event: LifeEvent): Promise<void> => {
  const effects = drawLife.find(event.name) ? drawLife.effectsOf(event.name, event.from, event.to) : [];
  const telling = effects.find((effect) => effect.do === 'tellEntrants');
  if (telling?.do !== 'tellEntrants') return;
  const draw = await drawToTell(db, event.subjectId);
  // So many leave it to the public value: nobody needs a number.
  if (telling.who === 'numberless' && draw.entries > mostWithNumbers) return;
  const told = { state: event.to as DrawState, who: telling.who };
  const readers = (await drawEntrants(db, draw.id, told)).flatMap(({ id, customer, drawEntry }) =>
    peopleOf(customer).map((member) => ({
      ...drawEntry,
      member,
      bookingId: id,
      circle: customer.circle && customer.name,
    })),
  );
  for (let first = 0; first < readers.length; first += toldAtOnce)
    await transaction(async (tx) => {
      for (const reader of readers.slice(first, first + toldAtOnce))
        await tellOne(tx, event, draw, 'entrant', reader);
    });
};
