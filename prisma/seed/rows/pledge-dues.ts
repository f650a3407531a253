import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Pledged } from '../backing';
import { idOf } from '../chance';
import { currency } from '../euros';
import { neighbourOf } from '../neighbours';
import type { PledgeCard } from '../pledge-cards';

const keyOf = ({ id }: Pledged): string => `pledge:${id}`;

export const pledgeDueId = ({ id }: Pledged): string => idOf(`due of pledge ${id}`);
const chargeId = ({ id }: Pledged): string => idOf(`charge of pledge ${id}`);

const stepOf = ({ steps }: Pledged, name: string) => steps.find((step) => step.name === name);

/** The card that was left for a pledge, and what was charged from it. */
export const pledgePaymentRows = (
  pledged: Pledged,
  card: PledgeCard | undefined,
): Prisma.PaymentCreateManyInput[] => {
  const left = stepOf(pledged, 'activate')?.at;
  if (!left) return [];
  const { id: pledgeId, reckoning } = pledged;
  const { intentId = null, customerId = null, paymentMethodId = null } = card ?? {};
  const kept = {
    pledgeId,
    state: 'paid',
    currency,
    customerId,
    paymentMethodId,
    cardExpires: '2034-12',
  };
  const paidAt = stepOf(pledged, 'pay')?.at;
  return [
    {
      ...kept,
      id: idOf(`card of pledge ${pledgeId}`),
      key: `${keyOf(pledged)}:card:1`,
      amountMinor: 0,
      paidAt: left,
      createdAt: pledged.at,
      updatedAt: left,
    },
    ...(paidAt
      ? [
          {
            ...kept,
            id: chargeId(pledged),
            key: keyOf(pledged),
            amountMinor: reckoning.amountMinor,
            intentId,
            paidAt,
            createdAt: paidAt,
            updatedAt: paidAt,
          },
        ]
      : []),
  ];
};

/** How what is owed by a pledge stands; what was never asked of a card is not owed. */
const dueStates: Partial<Record<Pledged['state'], string>> = {
  failing: 'open',
  paid: 'settled',
  lost: 'failed',
};

export const pledgeDueRows = (pledged: Pledged): Prisma.DueCreateManyInput[] => {
  const { id: pledgeId, career, backer, reckoning, attempts, nextTryAt, state: stands } = pledged;
  const begun = stepOf(pledged, 'charge')?.at;
  const state = dueStates[stands];
  if (!begun || !state) return [];
  const paidAt = stepOf(pledged, 'pay')?.at ?? null;
  const refused = pledged.steps.findLast(({ name }) => name === 'refuse' || name === 'lose');
  return [
    {
      id: pledgeDueId(pledged),
      pledgeId,
      campaignId: career.id,
      kind: 'pledge',
      key: keyOf(pledged),
      debtorId: backer.memberId,
      creditorId: neighbourOf(career.campaign.lead).id,
      amountMinor: reckoning.amountMinor,
      creditorMinor: reckoning.amountMinor,
      currency,
      dueAt: begun,
      state,
      paymentId: paidAt ? chargeId(pledged) : null,
      settledAt: paidAt,
      attempts,
      nextTryAt,
      lastRefusal: refused && !paidAt ? String(refused.data.reason) : null,
      createdAt: begun,
      updatedAt: pledged.steps.at(-1)?.at ?? begun,
    },
  ];
};
