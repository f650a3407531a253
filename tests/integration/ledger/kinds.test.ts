import fc from 'fast-check';
import { account } from '@/lib/ledger/accounts';
import { creditBy } from '@/lib/ledger/assets';
import { transfer } from '@/lib/ledger/commands';
import { giveToCommunity, thankFromCommunity } from '@/lib/ledger/commons';
import { correctTransfer } from '@/lib/ledger/correcting';
import { takeOverCredit } from '@/lib/ledger/credits';
import { issueForAct, redeemForAct, takeStarter } from '@/lib/ledger/issuing';
import {
  changeCredit,
  confirmCredit,
  creditHistory,
  makeCredit,
  setCreditOpen,
} from '@/lib/ledger/keep-credit';
import { balanceOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { transferCredit } from '@/lib/ledger/sending';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { someHours, someTokens } from '../../support/credits';

const words = { name: 'doubles', one: 'double', other: 'doubles' };
const rules = {
  ...{ floorMinor: 0, ceilingMinor: 50_000, firstFloorMinor: null, firstCeilingMinor: null },
  ...{ warnPercent: 80, commonFloorMinor: 0, starterMinor: 0, melt: null, words: { fr: words, en: words } },
  ...{ purchaseMinMinor: 500, purchaseMaxMinor: 50_000, saleMinMinor: 1000, charter: {} },
};

const on = (code: string, who: { id: string }) => balanceOf(db, account.credit(who.id, code));

/** Everything of a credit comes to nothing together, and every account stands at what was posted to it. */
const requireEven = async (code: string): Promise<void> => {
  const rows = await db.$queryRaw<{ balance: bigint; posted: bigint }[]>`
    SELECT a.balance_minor AS balance, coalesce(sum(p.amount_minor), 0)::bigint AS posted
    FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id WHERE a.currency = ${code} GROUP BY a.id`;
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ balance, posted }) => balance !== posted)).toEqual([]);
  expect(rows.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
};

const give = (from: Viewer, to: Viewer, asset: string, amountMinor: number, key: string) =>
  transferCredit(from, { to: to.handle, asset, amountMinor, key });

describe('a credit that acts make', () => {
  it('is made once an act, spent but not owed, given up for an act, and never held beyond its ceiling', async () => {
    const code = await someTokens('test-seeds');
    const [awa, leo] = [await aMember(), await aMember()];
    const made = (act: string, amountMinor = 1) =>
      transaction((tx) => issueForAct(tx, { asset: code, holderId: awa.id, amountMinor, act }));
    expect(await made('seed:1:received')).toEqual({ isNew: true, issuedMinor: 1 });
    expect(await made('seed:1:received')).toEqual({ isNew: false, issuedMinor: 0 });
    await give(awa, leo, code, 1, 'one');
    await expect(give(awa, leo, code, 1, 'two')).rejects.toMatchObject({ key: 'ledger.creditLow' });
    const ask = (act: string) =>
      transaction((tx) => redeemForAct(tx, { asset: code, holderId: leo.id, amountMinor: 1, act }));
    expect(await ask('seed:2:asked')).toEqual({ isNew: true });
    expect(await ask('seed:2:asked')).toEqual({ isNew: false });
    await expect(ask('seed:3:asked')).rejects.toMatchObject({ key: 'ledger.creditLow' });
    expect(await made('fair:2026', 30)).toEqual({ isNew: true, issuedMinor: 10 });
    expect([await on(code, awa), await on(code, leo)]).toEqual([10, 0]);
    await requireEven(code);
  });

  it('begins with what the community gives, once, to who has confirmed an address', async () => {
    const code = await someTokens('test-starters', { starterMinor: 2 });
    const awa = await aMember();
    await takeStarter(awa, { asset: code });
    await takeStarter(awa, { asset: code });
    expect(await on(code, awa)).toBe(2);
    await expect(takeStarter({ ...awa, isConfirmed: false }, { asset: code })).rejects.toMatchObject({
      key: 'ledger.starterConfirmed',
    });
    await requireEven(code);
  });
});

describe('a mutual credit', () => {
  it('lends those who begin from the community’s own account, as far as that may go; nobody issues it', async () => {
    const code = await someHours('test-common', {});
    await db.asset.update({ where: { code }, data: { starterMinor: 60, commonFloorMinor: -100 } });
    const [awa, leo] = [await aMember(), await aMember()];
    await takeStarter(awa, { asset: code });
    await expect(takeStarter(leo, { asset: code })).rejects.toMatchObject({ key: 'ledger.starterSpent' });
    expect([await on(code, awa), await balanceOf(db, account.common(code))]).toEqual([60, -60]);
    const issuing = transaction((tx) =>
      transfer(tx, {
        key: 'issued-out-of-nothing',
        kind: 'issue',
        postings: move(account.issue(code), account.credit(awa.id, code), 10, code),
      }),
    );
    await expect(issuing).rejects.toThrow(/nobody issues/);
    await requireEven(code);
  });

  it('is given to the community, which thanks who looks after what is common, as far as its account may go', async () => {
    const code = await someHours('test-commons', {});
    await db.asset.update({ where: { code }, data: { commonFloorMinor: -60 } });
    const [awa, leo, operator] = [await aMember(), await aMember(), await aMember({ role: 'operator' })];
    const given = { asset: code, amountMinor: 90, reason: 'Pour le jardin', key: 'one' };
    await giveToCommunity(awa, given);
    // Sent twice it is one.
    await giveToCommunity(awa, given);
    await expect(giveToCommunity(awa, { ...given, key: 'two' })).rejects.toMatchObject({
      key: 'ledger.creditLow',
    });
    const thank = (who: Viewer, to: Viewer, amountMinor: number, key: string) =>
      thankFromCommunity(who, { ...given, to: to.handle, amountMinor, key });
    await thank(operator, leo, 120, 'three');
    expect([await on(code, awa), await on(code, leo)]).toEqual([-90, 120]);
    expect(await balanceOf(db, account.common(code))).toBe(-30);
    await expect(thank(operator, leo, 31, 'four')).rejects.toMatchObject({ key: 'ledger.commonSpent' });
    await expect(thank(awa, leo, 10, 'five')).rejects.toMatchObject({ code: 'not_found' });
    await expect(thank({ ...leo, role: 'operator' }, leo, 10, 'six')).rejects.toMatchObject({
      key: 'ledger.ownThanks',
    });
    await requireEven(code);
  });

  it('is put right by an operator whom it does not concern, once, with a reason that its owners are told', async () => {
    const code = await someHours('test-corrected');
    const [awa, leo, operator] = [await aMember(), await aMember(), await aMember({ role: 'operator' })];
    const { id } = await give(awa, leo, code, 90, 'wrong');
    const put = (who: Viewer, transferId = id) =>
      correctTransfer(who, { transferId, reason: 'Saisi deux fois' });
    await expect(put(awa)).rejects.toMatchObject({ code: 'not_found' });
    await expect(put({ ...leo, role: 'operator' })).rejects.toMatchObject({ key: 'ledger.ownCorrection' });
    const correction = await put(operator);
    expect([await on(code, awa), await on(code, leo)]).toEqual([0, 0]);
    await expect(put(operator)).rejects.toMatchObject({ key: 'ledger.corrected' });
    await expect(put(operator, correction.id)).rejects.toMatchObject({ key: 'ledger.corrected' });
    const told = await db.notice.findMany({
      where: { memberId: { in: [awa.id, leo.id] }, kind: { startsWith: 'credit.' } },
      orderBy: { createdAt: 'asc' },
    });
    expect(told.map(({ memberId, kind }) => [memberId === awa.id ? 'awa' : 'leo', kind]).sort()).toEqual([
      ['awa', 'credit.givenBack'],
      ['leo', 'credit.received'],
      ['leo', 'credit.takenBack'],
    ]);
    await requireEven(code);
  });
});

describe('a backed credit', () => {
  it('stays closed until an operator says that it may be issued here; who changed what is kept', async () => {
    const operator = await aMember({ role: 'operator' });
    const code = 'test-doubles';
    const made = {
      code,
      unit: 'decimal',
      decimals: 2,
      creditKind: 'backed',
      backingCurrency: 'EUR',
    } as const;
    await expect(makeCredit(operator, { ...rules, ...made, floorMinor: -10 })).rejects.toMatchObject({
      fields: { floor: { key: 'ledger.noFloor' } },
    });
    await makeCredit(operator, { ...rules, ...made });
    const open = () => setCreditOpen(operator, { code, isOpen: true });
    await expect(open()).rejects.toMatchObject({ key: 'ledger.unconfirmed' });
    // Nor by who writes the row alone.
    await expect(db.asset.update({ where: { code }, data: { isInUse: true } })).rejects.toThrow(
      /asset_confirmed/,
    );
    const reason = 'Dispense de l’autorité, lettre du 12 mai.';
    await confirmCredit(operator, { code, reason });
    await open();
    await changeCredit(operator, { ...rules, code, ceilingMinor: 60_000 });
    expect((await creditBy(db, code)).ceilingMinor).toBe(60_000);
    const history = await creditHistory(operator, code);
    expect(history.map(({ name }) => name)).toEqual(['changed', 'opened', 'confirmed', 'made']);
    expect(history[2]).toMatchObject({ data: { reason }, by: operator.name });
    expect(history[0]?.data).toMatchObject({
      before: { ceilingMinor: 50_000 },
      after: { ceilingMinor: 60_000 },
    });
  });

  it('is never out without the money that covers it, whoever moves either side', async () => {
    const code = 'test-doubles';
    const awa = await aMember();
    let count = 0;
    const write = (...postings: ReturnType<typeof move>[]) =>
      transaction((tx) =>
        transfer(tx, { key: `cover-${++count}`, kind: 'bought', postings: postings.flat() }),
      );
    const out = (amount: number) => move(account.issue(code), account.credit(awa.id, code), amount, code);
    const covering = (amount: number) =>
      move(account.bank('EUR'), account.reserve(code, 'EUR'), amount, 'EUR');
    await expect(write(out(500))).rejects.toThrow(/not covered/);
    await write(out(500), covering(500));
    await expect(write(covering(-1))).rejects.toThrow(/not covered/);
    await expect(write(out(2), covering(1))).rejects.toThrow(/not covered/);
    await write(out(-200), covering(-200));
    expect([await on(code, awa), await balanceOf(db, account.reserve(code, 'EUR'))]).toEqual([300, 300]);
    await requireEven(code);
  });
});

test('after any history of a credit its books come to nothing together, and nobody is beyond a limit', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => aMember()));
  const operator = await aMember({ role: 'operator' });
  const credits = [
    await someHours('history-hours', { firstFloorMinor: -60, firstCeilingMinor: 200, ceilingMinor: 400 }),
    await someTokens('history-tokens', { starterMinor: 3 }),
  ];
  const step = fc.record({
    verb: fc.constantFrom('give', 'give', 'act', 'redeem', 'starter', 'correct', 'leave', 'common', 'thanks'),
    asset: fc.constantFrom(...credits),
    from: fc.nat(3),
    to: fc.nat(3),
    // Tokens are few: more than some of them nobody has to give.
    amount: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 90 })),
  });
  let run = 0;
  const made: string[] = [];
  const act = async ({
    verb,
    asset,
    from,
    to,
    amount,
  }: typeof step extends fc.Arbitrary<infer S> ? S : never) => {
    const [giver, taker] = [people[from], people[to]];
    if (!giver || !taker) throw new Error('nobody');
    const named = { asset, holderId: giver.id, amountMinor: amount, act: `history-${++run}` };
    if (verb === 'give') made.push((await give(giver, taker, asset, amount, `history-${++run}`)).id);
    if (verb === 'act') await transaction((tx) => issueForAct(tx, named));
    if (verb === 'redeem') await transaction((tx) => redeemForAct(tx, named));
    const given = { asset, amountMinor: amount, reason: 'Le jardin', key: `history-${++run}` };
    if (verb === 'common') await giveToCommunity(giver, given);
    if (verb === 'thanks') await thankFromCommunity(operator, { ...given, to: giver.handle });
    if (verb === 'starter') await takeStarter(giver, { asset });
    if (verb === 'correct')
      await correctTransfer(operator, { transferId: made[amount % made.length] ?? '', reason: 'Erreur' });
    if (verb === 'leave')
      await transaction((tx) => takeOverCredit(tx, { holderId: giver.id, asset, key: `history-${++run}` }));
  };
  /** What is refused, or makes no sense of this credit, changes nothing; anything else is a defect. */
  const isRefusal = (error: unknown) => error instanceof AppError || error instanceof RangeError;
  // A round that nothing stands against, so that every history has something to correct.
  const round = people.map((_, from) => ({ from, to: (from + 1) % people.length }));
  for (const pair of atLeastOne(round))
    await act({ verb: 'give', asset: 'history-hours', ...pair, amount: 10 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      for (const each of steps)
        await act(each).catch((error: unknown) => {
          if (!isRefusal(error)) throw error;
        });
      for (const code of atLeastOne(credits)) {
        const { floorMinor, ceilingMinor } = await creditBy(db, code);
        for (const person of atLeastOne(people)) {
          expect(await on(code, person)).toBeGreaterThanOrEqual(floorMinor);
          expect(await on(code, person)).toBeLessThanOrEqual(ceilingMinor);
        }
      }
    }),
    { numRuns: 8 },
  );
  expect(made.length).toBeGreaterThan(people.length);
  for (const code of atLeastOne(credits)) await requireEven(code);
}, 60_000);
