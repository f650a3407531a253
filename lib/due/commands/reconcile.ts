import 'server-only';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { movementsAtStripe } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { tellOperators } from '@/lib/notice/operators';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { type BalanceMovement, listBalanceTransactions } from '@/lib/platform/stripe/balance';
import { formatMoney } from '@/lib/shared/money';
import { type Difference, differencesOf } from '../reconciliation';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Each day looks at a week, so that a day on which nothing ran is made up for. */
const windowMs = 7 * dayMs;
/** A webhook or a job may be this late before its movement counts as missing. */
const slackMs = hourMs;
/** How far apart the two books may have written the same movement. */
const apartMs = 3 * dayMs;

export type Reconciled = { checked: number; differences: Difference[] };

/**
 * Compares the ledger with Stripe's own list of movements: what only Stripe knows (its fees, its payouts to the
 * community's bank) is booked, and what differs is told to the operators, once each.
 */
export const reconcile = async (): Promise<Reconciled> => {
  const present = now().getTime();
  const window = { from: new Date(present - windowMs), to: new Date(present - slackMs) };
  const theirs = await listBalanceTransactions({ since: new Date(window.from.getTime() - apartMs) });
  for (const movement of theirs) await transaction((tx) => bookStripesOwn(tx, movement));
  const sources = theirs.flatMap(({ sourceId }) => sourceId ?? []);
  const ours = await movementsAtStripe(db, { since: window.from, sources });
  const differences = differencesOf(ours, theirs, window);
  for (const difference of differences) await transaction((tx) => tellOf(tx, difference));
  return { checked: theirs.length, differences };
};

const bookStripesOwn = async (tx: Db, movement: BalanceMovement): Promise<void> => {
  const { id, kind, amountMinor, feeMinor, currency } = movement;
  const costMinor = kind === 'fee' ? feeMinor - amountMinor : feeMinor;
  if (costMinor !== 0) {
    const postings = move(account.costs(currency), account.stripe(currency), costMinor, currency);
    await transfer(tx, { key: `stripe-fee:${id}`, kind: 'stripe-fee', source: id, postings });
  }
  if (kind === 'payout') {
    const postings = move(account.bank(currency), account.stripe(currency), -amountMinor, currency);
    await transfer(tx, { key: `stripe-payout:${id}`, kind: 'stripe-payout', source: id, postings });
  }
};

const tellOf = (tx: Db, { reference, ourMinor, theirMinor, currency }: Difference): Promise<void> =>
  tellOperators(tx, {
    key: `reconcile:${reference}:${ourMinor}:${theirMinor}`,
    kind: 'payment.difference',
    values: (locale) => {
      const written = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
      return { reference, ours: written(ourMinor), theirs: written(theirMinor) };
    },
    path: '/notices',
  });
