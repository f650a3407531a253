import 'server-only';
import { randomUUID } from 'node:crypto';
import { account } from '@/lib/ledger/accounts';
import { transfer } from '@/lib/ledger/commands';
import { broughtTo } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { requireOperator, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { addJob } from '@/lib/platform/jobs';
import { findTown, townLabel } from '@/lib/platform/towns';
import { AppError, notFound } from '@/lib/shared/errors';
import { addToDate, isPlainDate, startOfDay } from '@/lib/shared/period';
import { chargingStates } from '../lifecycle';
import type { FundPaidIn, SaveFund } from './fund-schema';

const refuse = (field: string, key: string, values = {}): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key, values } } });

const territoryOf = async (typed: string, radiusKm: number) => {
  if (typed === '') return { lat: null, lng: null, radiusKm: null };
  const found = await findTown(typed);
  if (found.town) return { lat: found.town.lat, lng: found.town.lng, radiusKm };
  const towns = found.meant.map(townLabel).join(', ');
  throw towns ? refuse('town', 'listing.townUnclear', { towns }) : refuse('town', 'listing.townUnknown');
};

/** A last day counts whole: it ends with the first moment of the day after. One that is over closes nothing: `isOpen` does. */
const endOf = (until: string, isOpen: boolean): Date | null => {
  if (until === '') return null;
  if (!isPlainDate(until)) throw refuse('until', 'period.wrongDate');
  const end = startOfDay(addToDate(until, { days: 1 }), env.COMMUNITY_TIME_ZONE);
  if (isOpen && end <= now()) throw refuse('until', 'slot.past');
  return end;
};

type Terms = Prisma.MatchFundUncheckedUpdateManyInput & { potMinor: number };

const change = async (tx: Db, id: string, terms: Terms): Promise<{ id: string }> => {
  await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ${id} FOR NO KEY UPDATE`;
  const fund = await tx.matchFund.findUnique({ where: { id }, select: { givenMinor: true } });
  if (!fund) throw notFound();
  if (terms.potMinor < fund.givenMinor) throw refuse('pot', 'campaign.potGiven');
  await tx.matchFund.updateMany({ where: { id }, data: terms });
  return { id };
};

/**
 * Makes a partner's fund, or changes its terms for the pledges to come: what is reserved stays. Its id. `invalid
 * campaign.potGiven` for a pot below what is given already.
 */
export const saveFund = async (viewer: Viewer | null, input: SaveFund): Promise<{ id: string }> => {
  const { id: memberId } = requireOperator(viewer);
  const { partner, title, about, factor, themes } = input;
  const terms = {
    ...{ partner, title, about, factor, themes },
    ...(await territoryOf(input.town, input.radiusKm)),
    state: input.isOpen ? 'open' : 'closed',
    potMinor: input.pot,
    perPledgeMinor: input.perPledge,
    perProjectMinor: input.perProject,
    perPersonMinor: input.perPerson,
    endsAt: endOf(input.until, input.isOpen),
  };
  return transaction(async (tx) => {
    if (input.fundId) return change(tx, input.fundId, terms);
    const id = input._once ?? randomUUID();
    const first = await tx.matchFund.findUnique({ where: { id }, select: { id: true } });
    if (first) return first;
    await tx.matchFund.create({
      data: { ...terms, id, memberId, currency: env.COMMUNITY_CURRENCY, startsAt: now() },
    });
    return { id };
  });
};

/** Successes that wait for this fund's money go on at once. */
const resumeClosings = async (tx: Db, fundId: string): Promise<void> => {
  const waiting = await tx.pledgeMatch.findMany({
    where: { fundId, state: 'reserved', campaign: { state: { in: chargingStates.in } } },
    distinct: ['campaignId'],
    select: { campaignId: true },
  });
  for (const { campaignId } of waiting)
    await addJob(tx, 'campaign-close', { campaignId }, { key: `campaign-close:${campaignId}` });
};

/** The kind of the movements by which a partner's money comes in. */
export const fundIn = 'fund-in';

/** What a partner has paid in, without the payment of this key. */
const paidInBefore = async (tx: Db, fundId: string, key: string): Promise<number> => {
  const code = account.fund(fundId);
  return (await broughtTo(tx, [code], { kind: fundIn, but: key })).get(code) ?? 0;
};

/** Notes what a partner has paid in by bank transfer; the books then hold it for the pledges that are charged. */
export const noteFundPaidIn = async (
  viewer: Viewer | null,
  { fundId, amount, _once }: FundPaidIn,
): Promise<void> => {
  requireOperator(viewer);
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM match_fund WHERE id = ${fundId} FOR NO KEY UPDATE`;
    const fund = await tx.matchFund.findUnique({
      where: { id: fundId },
      select: { currency: true, potMinor: true },
    });
    if (!fund) throw notFound();
    const key = `fund:${fundId}:in:${_once}`;
    const paidMinor = await paidInBefore(tx, fundId, key);
    if (paidMinor + amount > fund.potMinor)
      throw refuse('amount', 'campaign.overPot', {
        left: { amountMinor: Math.max(0, fund.potMinor - paidMinor), currency: fund.currency },
      });
    await transfer(tx, {
      key,
      kind: fundIn,
      postings: move(account.bank(fund.currency), account.fund(fundId), amount, fund.currency),
    });
    await resumeClosings(tx, fundId);
  });
};
