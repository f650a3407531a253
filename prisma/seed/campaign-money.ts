import { earningKeys } from '@/lib/campaign/closing/commands/close';
import { payoutOf } from '@/lib/campaign/rules';
import { account } from '@/lib/ledger/accounts';
import { payoutKeyOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import type { Settings } from '@/lib/platform/settings';
import type { Fund, Pledged } from './backing';
import type { Calendar } from './calendar';
import { type Career, momentIn } from './careers';
import { idOf } from './chance';
import { currency } from './euros';
import type { Movement } from './money';
import { neighbourOf } from './neighbours';
import type { PledgeCard } from './pledge-cards';
import { pledgeDueId } from './rows/pledge-dues';
import { matchId } from './rows/pledges';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What partners have sent by bank transfer. */
export const fundMovements = ({ id, slug, paidIn }: Fund, { days }: Calendar): Movement[] =>
  paidIn.map(([day, amountMinor], index) => ({
    key: `fund:${id}:in:${idOf(`fund ${slug} paid in ${index}`)}`,
    kind: 'fund-in',
    at: days(day),
    entries: move(account.bank(currency), account.fund(id), amountMinor, currency),
    source: null,
  }));

const chargeOf = (pledged: Pledged, card: PledgeCard | undefined): Movement[] => {
  const { id, career, told, steps, reckoning } = pledged;
  const paid = steps.find(({ name }) => name === 'pay');
  if (!paid) return [];
  const { amountMinor } = reckoning;
  const [kind, from] = told?.source
    ? (['cash', account.bank(currency)] as const)
    : (['charge', account.stripe(currency)] as const);
  return [
    {
      key: `pledge:${id}:${kind}`,
      kind,
      at: paid.at,
      entries: move(from, account.campaign(career.id), amountMinor, currency),
      source: card?.chargeId ?? null,
      ...(!told?.source && { dueId: pledgeDueId(pledged) }),
    },
  ];
};

const sumOf = (pledged: readonly Pledged[], of: (each: Pledged) => number): number =>
  pledged.reduce((sum, each) => sum + of(each), 0);

/** The money of one campaign: what came in, what its funds added, and where it went once it was settled. */
export const campaignMoney = (
  career: Career,
  pledged: readonly Pledged[],
  cards: ReadonlyMap<string, PledgeCard>,
  { campaignFeePercent }: Settings,
) => {
  const { id, campaign } = career;
  const charges = pledged.flatMap((each) => chargeOf(each, cards.get(each.id)));
  const paid = pledged.filter(({ state }) => state === 'paid');
  const matched = pledged.filter(({ match }) => match?.state === 'paid');
  const matchedMinor = sumOf(matched, ({ match }) => match?.amountMinor ?? 0);
  const collectedMinor = sumOf(paid, ({ reckoning }) => reckoning.amountMinor) + matchedMinor;
  const settledAt = momentIn(career, 'settle');
  if (!settledAt) return { movements: charges, collectedMinor, paidOutMinor: 0 };

  const leadId = neighbourOf(campaign.lead).id;
  const payable = account.payable(leadId, currency);
  const minorBy = (isCard: boolean) =>
    sumOf(
      paid.filter(({ told }) => isCard === !told?.source),
      ({ reckoning }) => reckoning.amountMinor,
    );
  const parts = payoutOf(
    { cardMinor: minorBy(true), cashMinor: minorBy(false), matchedMinor, currency },
    campaignFeePercent,
  );
  const keys = earningKeys(id);
  const divide = (shareMinor: number, feeMinor: number) => [
    ...move(account.campaign(id), payable, shareMinor, currency),
    ...move(account.campaign(id), account.fees(currency), feeMinor, currency),
  ];
  const byFund = Map.groupBy(matched, ({ match }) => match?.fundId ?? '');
  const firstMatch = matched.map(matchId).sort()[0] ?? '';
  const later = (hours: number): Date => new Date(settledAt.getTime() + hours * hourMs);
  const movements: Movement[] = [
    ...charges,
    {
      key: `campaign:${id}:match:${firstMatch}`,
      kind: 'match',
      at: later(-0.01),
      entries: [...byFund].flatMap(([fundId, theirs]) =>
        move(
          account.fund(fundId),
          account.campaign(id),
          sumOf(theirs, ({ match }) => match?.amountMinor ?? 0),
          currency,
        ),
      ),
      source: null,
    },
    {
      key: keys.byCard,
      kind: 'backing',
      at: later(0),
      entries: divide(parts.byCardMinor, parts.cardFeeMinor),
      source: null,
    },
    {
      key: keys.byBank,
      kind: 'backing-bank',
      at: later(0.001),
      entries: divide(parts.byBankMinor, parts.feeMinor - parts.cardFeeMinor),
      source: null,
    },
    {
      key: payoutKeyOf(keys.byCard),
      kind: 'payout',
      at: later(2),
      entries: move(payable, account.stripe(currency), parts.byCardMinor, currency),
      // Of a time before the emulator began: it is told, as the rest of the demo’s past is.
      source: `tr_demo_${campaign.slug.replaceAll('-', '_')}`,
    },
    {
      key: payoutKeyOf(keys.byBank),
      kind: 'bank-payout',
      at: later(26),
      entries: move(payable, account.bank(currency), parts.byBankMinor, currency),
      source: null,
    },
  ];
  return {
    movements: movements.map((each) => ({
      ...each,
      entries: each.entries.filter(({ amountMinor }) => amountMinor !== 0),
    })),
    collectedMinor,
    paidOutMinor: parts.byCardMinor + parts.byBankMinor,
  };
};
