import fc from 'fast-check';
import { closeCampaign } from '@/lib/campaign/closing/commands/close';
import { barMatch } from '@/lib/campaign/matching/bar-match';
import { matchFor } from '@/lib/campaign/matching/rules';
import { changePledge, withdrawPledge } from '@/lib/campaign/pledging/commands/change-pledge';
import { recordPledge, takeBackPledge } from '@/lib/campaign/pledging/commands/record-pledge';
import { ChangePledge, RecordPledge } from '@/lib/campaign/pledging/schema';
import { account } from '@/lib/ledger/accounts';
import { balanceOf } from '@/lib/ledger/queries';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { ownCardNumber } from '@/lib/platform/stripe/emulator/cards';
import { aMember } from '../../support/builders';
import {
  aCampaign,
  aFund,
  anActivePledge,
  aReward,
  confirmGuest,
  reachDeadline,
  requireSoundBooks,
} from '../../support/campaign-builders';
import { presentTime } from '../../support/clock';
import { openStripe, type TestStripe } from '../../support/stripe';

let stripe: TestStripe;
let operator: Viewer;
beforeAll(async () => {
  stripe = await openStripe();
  operator = await aMember({ role: 'operator' });
});
afterAll(() => stripe.close());

/** A pledge as the model knows it. */
type Known = {
  id: string;
  key: string;
  person: number;
  /** Which card; null at the counter. */
  card: number | null;
  amountMinor: number;
  matchedMinor: number;
  isCash: boolean;
  isConfirmed: boolean;
  isBarred: boolean;
};

type Step =
  | {
      do: 'pledge' | 'record';
      person: number;
      card: number;
      isConfirmed: boolean;
      amountMinor: number;
      hasReward: boolean;
    }
  | { do: 'change'; which: number; amountMinor: number; hasReward: boolean }
  | { do: 'withdraw' | 'confirm' | 'bar'; which: number };

const person = fc.nat(3);
const amountMinor = fc.integer({ min: 3000, max: 9000 });
const hasReward = fc.boolean();
const who = { person, card: fc.nat(2), isConfirmed: fc.boolean() };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('pledge' as const, 'record' as const), ...who, amountMinor, hasReward }),
  fc.record({ do: fc.constant('pledge' as const), ...who, amountMinor, hasReward }),
  fc.record({ do: fc.constant('change' as const), which: fc.nat(), amountMinor, hasReward }),
  fc.record({
    do: fc.constantFrom('withdraw' as const, 'confirm' as const, 'bar' as const),
    which: fc.nat(),
  }),
);

const caps = fc.record({
  potMinor: fc.integer({ min: 100, max: 30_000 }),
  factor: fc.constantFrom(50, 100, 200),
  perPledgeMinor: fc.option(fc.integer({ min: 100, max: 8000 })),
  perProjectMinor: fc.option(fc.integer({ min: 100, max: 20_000 })),
  perPersonMinor: fc.option(fc.integer({ min: 100, max: 9000 })),
});

const stock = 2;

test('pledges, changes, withdrawals and matches stay what a simple model says, to the last cent of the pot', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(caps, fc.array(step, { minLength: 3, maxLength: 12 }), async (conditions, steps) => {
      run += 1;
      presentTime();
      await db.matchFund.updateMany({ data: { state: 'closed' } });
      const fund = await aFund(conditions);
      const { id: campaignId } = await aCampaign({ minimum: 9000 });
      const { id: rewardId } = await aReward(campaignId, { priceMinor: 3000, stock });
      const emailOf = (n: number) => `person-${run}-${n}@example.org`;
      let known: (Known & { hasReward: boolean })[] = [];
      const sum = (of: (one: Known) => number, all: readonly Known[] = known) =>
        all.reduce((total, one) => total + of(one), 0);

      /** What the model has the fund add, with all others as they are. */
      type Matchable = Pick<Known, 'person' | 'card' | 'amountMinor' | 'isConfirmed' | 'isBarred'>;
      const matchOf = (one: Matchable, others: readonly Known[]): number => {
        if (!one.isConfirmed || one.isBarred) return 0;
        const givenMinor = sum((each) => each.matchedMinor, others);
        const ofPerson = others.filter(
          (each) => each.person === one.person || (one.card !== null && each.card === one.card),
        );
        return matchFor(
          { ...fund, givenMinor },
          { theme: 'mobility', currency: 'EUR', lat: null, lng: null },
          { amountMinor: one.amountMinor, shippingMinor: 0, at: now() },
          { projectMinor: givenMinor, personMinor: sum((each) => each.matchedMinor, ofPerson) },
        );
      };
      const isLeft = (others: readonly { hasReward: boolean }[]) =>
        others.filter((each) => each.hasReward).length < stock;
      const wanted = (one: { amountMinor: number; hasReward: boolean }) => ({
        amountMinor: one.amountMinor,
        rewardId: one.hasReward ? rewardId : '',
      });

      const add = async (one: Extract<Step, { person: number }>): Promise<void> => {
        const isAllowed = !one.hasReward || isLeft(known);
        const who = { name: 'Quelqu’un', email: emailOf(one.person) };
        const made =
          one.do === 'pledge'
            ? anActivePledge(stripe, campaignId, {
                ...who,
                ...wanted(one),
                card: ownCardNumber(`${run} ${one.card}`),
                isConfirmed: one.isConfirmed,
              })
            : recordPledge(
                operator,
                RecordPledge.parse({ campaignId, source: 'cash', ...who, ...wanted(one) }),
              ).then(({ pledgeId }) => ({ pledgeId, guestKey: '' }));
        if (!isAllowed) return void (await expect(made).rejects.toMatchObject({ key: 'pledge.gone' }));
        const { pledgeId, guestKey } = await made;
        const isCash = one.do === 'record';
        const given = {
          person: one.person,
          card: isCash ? null : one.card,
          amountMinor: one.amountMinor,
          isConfirmed: isCash || one.isConfirmed,
          isBarred: false,
          isCash,
          hasReward: one.hasReward,
        };
        known.push({ id: pledgeId, key: guestKey, ...given, matchedMinor: matchOf(given, known) });
      };

      const change = async (one: Extract<Step, { do: 'change' }>): Promise<void> => {
        const open = known.filter(({ isCash }) => !isCash);
        const target = open[one.which % Math.max(1, open.length)];
        if (!target) return;
        const others = known.filter((each) => each !== target);
        const changed = changePledge(target.key, ChangePledge.parse({ pledgeId: target.id, ...wanted(one) }));
        if (one.hasReward && !isLeft(others))
          return void (await expect(changed).rejects.toMatchObject({ key: 'pledge.gone' }));
        await changed;
        Object.assign(target, { amountMinor: one.amountMinor, hasReward: one.hasReward });
        target.matchedMinor = matchOf(target, others);
      };

      const confirm = async (which: number): Promise<void> => {
        const open = known.filter(({ isConfirmed }) => !isConfirmed);
        const target = open[which % Math.max(1, open.length)];
        if (!target) return;
        await confirmGuest({ pledgeId: target.id, guestKey: target.key });
        target.isConfirmed = true;
        target.matchedMinor = matchOf(
          target,
          known.filter((each) => each !== target),
        );
      };

      const bar = async (which: number): Promise<void> => {
        const target = known[which % Math.max(1, known.length)];
        if (!target) return;
        await barMatch(operator, { pledgeId: target.id, reason: 'Une seule personne' });
        Object.assign(target, { isBarred: true, matchedMinor: 0 });
      };

      const withdraw = async (which: number): Promise<void> => {
        const target = known[which % Math.max(1, known.length)];
        if (!target) return;
        if (target.isCash) await takeBackPledge(operator, { pledgeId: target.id });
        else await withdrawPledge(target.key, { pledgeId: target.id });
        known = known.filter((each) => each !== target);
      };

      const requireSame = async (): Promise<void> => {
        const row = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
        expect([row.raisedMinor, row.matchedMinor, row.backers]).toEqual([
          sum((one) => one.amountMinor),
          sum((one) => one.matchedMinor),
          known.length,
        ]);
        const { givenMinor, potMinor } = await db.matchFund.findUniqueOrThrow({ where: { id: fund.id } });
        expect(givenMinor).toBe(sum((one) => one.matchedMinor));
        expect(givenMinor).toBeLessThanOrEqual(potMinor);
        await requireSoundBooks();
      };

      for (const one of steps) {
        if (one.do === 'change') await change(one);
        else if ('person' in one) await add(one);
        else await { withdraw, confirm, bar }[one.do](one.which);
        await requireSame();
      }

      const reached = sum((one) => one.amountMinor + one.matchedMinor);
      expect(await reachDeadline(campaignId)).toBe(reached >= 9000 ? 'succeeded' : 'failed');
      await closeCampaign(campaignId);
      await requireSoundBooks();
      const isPaid = reached >= 9000;
      expect(await balanceOf(db, account.campaign(campaignId))).toBe(0);
      expect(await balanceOf(db, account.fund(fund.id))).toBe(
        fund.potMinor - (isPaid ? sum((one) => one.matchedMinor) : 0),
      );
      const { collectedMinor } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
      expect(collectedMinor).toBe(isPaid ? reached : 0);
      await stripe.deliver();
    }),
    { numRuns: Number(process.env.MODEL_RUNS ?? 12) },
  );
}, 240_000);
