import { pledgeLife } from '@/lib/campaign/pledge-lifecycle';
import { pledgeMeanings } from '@/lib/campaign/pledge-states';
import { fulfilmentStates } from '@/lib/campaign/schema';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Settings } from '@/lib/platform/settings';
import type { Pledged } from '../backing';
import { chanceOf, idOf, oneOf, timedIdOf } from '../chance';
import { currency } from '../euros';
import { typeset } from '../typeset';

const hidden = { name: 0.12, amount: 0.22 } as const;

const shows = ({ name, told }: Pledged, what: 'name' | 'amount'): boolean =>
  told ? !told.hides?.includes(what) : chanceOf(`${name} hides ${what}`) >= hidden[what];

const fulfilmentOf = ({ name, told, state, career }: Pledged) => {
  const { fulfilment = [] } = career.campaign.backing ?? {};
  if (state !== 'paid') return fulfilmentStates[0];
  return (
    told?.fulfilment ?? (fulfilment.length > 0 ? oneOf(fulfilment, `${name} sent`) : fulfilmentStates[0])
  );
};

export const pledgeRow = (
  pledged: Pledged,
  { now, numbers }: { now: Date; numbers: Settings },
): Prisma.PledgeCreateManyInput => {
  const { id, name, career, backer, told, state, reckoning, shipping, steps } = pledged;
  const { district, ...who } = backer;
  const fulfilment = fulfilmentOf(pledged);
  const isOnItsWay = shipping?.address && ['sent', 'received'].includes(fulfilment);
  const hasCard = steps.some((step) => step.name === 'activate');
  const lapsesAt = state === 'started' ? pledged.nextTryAt : null;
  const facts = { state, campaign: career, lapsesAt, cardExpires: null, cardWarnedAt: null };
  const due = pledgeLife.dueOf(facts, now, numbers);
  return {
    id,
    campaignId: career.id,
    ...who,
    state,
    source: told?.source ?? 'card',
    amountMinor: reckoning.amountMinor,
    units: reckoning.units,
    shippingMinor: reckoning.shippingMinor,
    currency,
    showsName: shows(pledged, 'name'),
    showsAmount: shows(pledged, 'amount'),
    word: typeset(pledged.word),
    district,
    shippingCountry: shipping?.country ?? null,
    address: shipping?.address ?? undefined,
    counts: pledgeMeanings[state].counts,
    // The demo's people all followed the link in their mail.
    ...(hasCard && { emailConfirmedAt: pledged.at }),
    lapsesAt,
    stateSince: steps.findLast(({ from, to }) => from !== to)?.at ?? pledged.at,
    dueAt: due?.at ?? null,
    dueName: due?.name ?? null,
    paidAt: steps.find((step) => step.name === 'pay')?.at ?? null,
    fulfilment,
    tracking: isOnItsWay ? `6A${String(1e11 + Math.floor(9e11 * chanceOf(`${name} parcel`)))}` : '',
    createdAt: pledged.at,
    updatedAt: steps.at(-1)?.at ?? pledged.at,
  };
};

export const pledgeLineRows = ({ id, state, reckoning }: Pledged): Prisma.PledgeLineCreateManyInput[] =>
  reckoning.lines.map((line, index) => ({
    id: idOf(`line ${id} ${index}`),
    pledgeId: id,
    ...line,
    isActive: pledgeMeanings[state].holdsStock,
  }));

export const pledgeEventId = ({ id }: Pledged, index: number, at: Date): string =>
  timedIdOf(at, `pledge ${id} event ${index}`);

export const pledgeEventRows = (pledged: Pledged): Prisma.LifeEventCreateManyInput[] =>
  pledged.steps.map(({ name, by, at, from, to, data }, index) => ({
    id: pledgeEventId(pledged, index, at),
    pledgeId: pledged.id,
    sequence: index + 1,
    name,
    byRole: by,
    fromState: from,
    toState: to,
    data,
    at,
    deliveredAt: pledgeLife.get(name).effects.length > 0 ? new Date(at.getTime() + 1500) : at,
  }));

export const matchId = ({ at, name }: Pledged): string => timedIdOf(at, `match ${name}`);

export const matchRows = (pledged: Pledged): Prisma.PledgeMatchCreateManyInput[] => {
  const { match, career, id: pledgeId, at } = pledged;
  return match ? [{ id: matchId(pledged), campaignId: career.id, pledgeId, ...match, createdAt: at }] : [];
};
