import { account } from '@/lib/ledger/accounts';
import { addCredit, creditBy } from '@/lib/ledger/assets';
import { correctTransfer } from '@/lib/ledger/correcting';
import { creditFigures } from '@/lib/ledger/figures';
import { issueForAct } from '@/lib/ledger/issuing';
import {
  addTransferCategory,
  renameTransferCategory,
  setTransferCategoryInUse,
  transferCategoryChanges,
} from '@/lib/ledger/keep-categories';
import { keepAllDays } from '@/lib/ledger/keep-days';
import { meltAll } from '@/lib/ledger/melting';
import { fewestShown } from '@/lib/ledger/months';
import { balanceOf } from '@/lib/ledger/queries';
import { transferCredit } from '@/lib/ledger/sending';
import { transferCategories } from '@/lib/ledger/transfer-categories';
import { usesByMonth } from '@/lib/ledger/uses';
import { db, transaction } from '@/lib/platform/db/client';
import { aMember } from '../../support/builders';
import { tokenWords } from '../../support/credits';

/** A credit that loses a tenth of what lies above a hundred, each month. */
const melting = async (code: string, from: string) => {
  await addCredit(db, {
    ...{ code, unit: 'decimal', decimals: 0, words: tokenWords, creditKind: 'issued' },
    ...{ floorMinor: 0, ceilingMinor: 10_000 },
    melt: { permille: 100, every: 'month', exemptMinor: 100, from },
  });
  return code;
};

const someone = async (asset: string, amountMinor: number) => {
  const member = await aMember();
  await transaction((tx) =>
    issueForAct(tx, { asset, holderId: member.id, amountMinor, act: `begin:${member.id}` }),
  );
  return member;
};

const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('a credit that melts', () => {
  it('does so once on each of its days, above what is exempt, from everyone alike; all of it goes to the community', async () => {
    const code = await melting('test-ice', '2028-01-31');
    const [rich, poor] = [await someone(code, 1100), await someone(code, 90)];
    const stands = async () => [
      await balanceOf(db, account.credit(rich.id, code)),
      await balanceOf(db, account.credit(poor.id, code)),
      await balanceOf(db, account.common(code)),
    ];
    await meltAll(at('2028-02-28'));
    expect(await stands()).toEqual([1100, 90, 0]);
    // A leap year: the last day of February is the 29th. Two at once, and once more after.
    await Promise.all([meltAll(at('2028-02-29')), meltAll(at('2028-02-29'))]);
    await meltAll(at('2028-03-30'));
    expect(await stands()).toEqual([1000, 90, 100]);
    await meltAll(at('2028-03-31'));
    expect(await stands()).toEqual([910, 90, 190]);
  });

  it('goes on where it broke off, and visits nobody twice', async () => {
    const code = await melting('test-snow', '2027-01-01');
    const people = [await someone(code, 200), await someone(code, 200)];
    const [first = '', second = ''] = people.map(({ id }) => account.credit(id, code)).sort();
    await db.creditMelt.create({
      data: { assetCode: code, dueOn: new Date('2027-02-01T00:00:00Z'), afterCode: first },
    });
    await meltAll(at('2027-02-01'));
    expect([
      await balanceOf(db, first as ReturnType<typeof account.credit>),
      await balanceOf(db, second as ReturnType<typeof account.credit>),
    ]).toEqual([200, 190]);
  });
});

describe('what everyone sees of a credit', () => {
  it('is what circulates, what changed hands and what for; and nothing of what too few are behind', async () => {
    const code = await melting('test-open', '2090-01-01');
    const giver = await someone(code, 1000);
    const give = async (category: string) => {
      const to = await aMember();
      await transferCredit(giver, { to: to.handle, asset: code, amountMinor: 50, category, key: to.id });
    };
    await give('garden');
    const credit = await creditBy(db, code);
    const few = await creditFigures(db, credit, new Date());
    expect([few.supplyMinor, few.months.at(-1)?.flowMinor, few.categories]).toEqual([null, null, []]);
    for (let count = 0; count < fewestShown; count += 1) await give('garden');
    await give('care');
    const many = await creditFigures(db, credit, new Date());
    expect(many).toMatchObject({ supplyMinor: 1000, nearLimit: 0, accounts: 8 });
    expect(many.months.at(-1)).toMatchObject({ flowMinor: 350, transfers: 7, supplyMinor: 1000 });
    expect(many.months.at(-2)).toMatchObject({ flowMinor: 0, transfers: 0, supplyMinor: 0 });
    expect(many.categories).toEqual([
      { code: 'garden', flowMinor: 300 },
      { code: null, flowMinor: 50 },
    ]);
  });

  it('is the same when its days were kept, with what moved since added, and without what was put right later', async () => {
    const code = await melting('test-kept', '2090-01-01');
    const [giver, operator] = [await someone(code, 1000), await aMember({ role: 'operator' })];
    const people = await Promise.all(Array.from({ length: fewestShown }, () => aMember()));
    const give = (to: { id: string; handle: string }, amountMinor: number) =>
      transferCredit(giver, {
        ...{ to: to.handle, asset: code, amountMinor, category: 'garden' },
        key: `${to.id}:${amountMinor}`,
      });
    const given = await Promise.all(people.map((each) => give(each, 50)));
    const credit = await creditBy(db, code);
    const tomorrow = new Date(Date.now() + 26 * 3_600_000);
    const before = await creditFigures(db, credit, tomorrow);
    await keepAllDays(tomorrow);
    await keepAllDays(tomorrow);
    expect(await db.creditDay.count({ where: { assetCode: code } })).toBe(1);
    expect(await creditFigures(db, credit, tomorrow)).toEqual(before);
    // The page reads the days that were kept, and not the books.
    await db.creditDay.updateMany({ where: { assetCode: code }, data: { transfers: 99 } });
    const counted = (await creditFigures(db, credit, tomorrow)).months.reduce(
      (sum, { transfers }) => sum + (transfers ?? 0),
      0,
    );
    expect(counted).toBe(99);
    await correctTransfer(operator, { transferId: given[0]?.id ?? '', reason: 'Saisi deux fois' });
    await db.creditSummary.update({
      where: { assetCode: code },
      data: { keptAt: new Date(Date.now() - 3_600_000) },
    });
    const later = new Date(tomorrow.getTime() + 24 * 3_600_000);
    await keepAllDays(later);
    expect(await creditFigures(db, credit, later)).toMatchObject({
      supplyMinor: 1000,
      categories: [{ code: 'garden', flowMinor: 200 }],
    });
    expect(await usesByMonth(db, code)).toMatchObject([{ category: 'garden', transfers: 4, flowMinor: 200 }]);
  });
});

describe('what transfers are for', () => {
  it('is a list that operators keep: added, renamed, no longer offered, and all of it remembered', async () => {
    const operator = await aMember({ role: 'operator' });
    const words = { fr: 'Vélo', en: 'Bicycles & scooters' };
    await expect(addTransferCategory(await aMember(), { words })).rejects.toMatchObject({
      code: 'not_found',
    });
    const code = await addTransferCategory(operator, { words });
    expect(code).toBe('bicycles-scooters');
    await expect(addTransferCategory(operator, { words: { ...words, en: 'Cycling' } })).rejects.toMatchObject(
      { fields: { 'words.fr': { key: 'ledger.categoryThere' } } },
    );
    await renameTransferCategory(operator, { code, words: { ...words, fr: 'Vélos' } });
    await setTransferCategoryInUse(operator, { code, isInUse: false });
    await setTransferCategoryInUse(operator, { code, isInUse: false });
    expect((await transferCategories(db)).map((each) => each.code)).not.toContain(code);
    expect((await transferCategories(db, { all: true })).at(-1)).toMatchObject({
      code,
      words: { fr: 'Vélos' },
    });
    const changes = await transferCategoryChanges(operator);
    expect(changes.map(({ name }) => name)).toEqual(['retired', 'renamed', 'added']);
    await expect(db.$executeRaw`DELETE FROM transfer_category_change`).rejects.toThrow(
      /kept as it was written/,
    );
  });
});
