import { moveBooking } from '@/lib/booking/commands/move-booking';
import { account } from '@/lib/ledger/accounts';
import { takeOverCredit } from '@/lib/ledger/credits';
import { balanceOf } from '@/lib/ledger/queries';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { creditAccount } from '@/lib/operation/credit-account';
import { ownBindings } from '@/lib/operation/queries';
import { hashPassword } from '@/lib/platform/auth/password';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { password } from '../../support/accounts';
import { aMember } from '../../support/builders';
import { letPass, presentTime } from '../../support/clock';
import { agree, aSkill, askHelp, asset, helpOver, minutesOf, pass, say, tick } from '../../support/helping';

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
afterEach(presentTime);

const kindsFor = async (viewer: Viewer) => (await ownBindings(viewer)).map(({ kind }) => kind);
const close = (viewer: Viewer) => closeAccount(viewer, { password });
const lossOf = () => balanceOf(db, account.loss(asset));

describe('a helper who leaves', () => {
  it('first answers, calls off, or agrees how long it took; what they gave stays counted, and what is left is the community’s', async () => {
    const helper = await aMember({ name: 'Samir', passwordHash });
    const lea = await aMember({ name: 'Léa' });
    const skill = await aSkill(helper);
    const asked = await askHelp(skill, lea, { day: 40 });
    expect(await kindsFor(helper)).toEqual(['lends']);
    await moveBooking(helper, { bookingId: asked, name: 'accept' });
    await moveBooking(helper, { bookingId: asked, name: 'cancel_by_provider' });
    const over = await helpOver(skill, lea);
    await say(helper, over, 60);
    expect(await kindsFor(helper)).toEqual(['lends']);
    await expect(close(helper)).rejects.toMatchObject({ key: 'operation.bound' });
    await agree(lea, over);
    const before = await lossOf();
    await close(helper);
    expect([await minutesOf(helper), (await lossOf()) - before]).toEqual([0, 60]);
    const { lines, standing } = await creditAccount(lea, { holderId: lea.id, code: asset });
    expect(standing.balanceMinor).toBe(-60);
    // Who has left has no name any more; what they were given stays.
    expect(lines).toMatchObject([{ amountMinor: -60, other: { name: '' }, bookingId: over }]);
  });
});

describe('who owes hours', () => {
  it('does not leave before they stand at nothing; the community takes the rest over, with a reason, and all is zero', async () => {
    const [lea, rich] = [await aMember({ name: 'Léa', passwordHash }), await aMember()];
    await pass(lea, rich, 120);
    expect(await kindsFor(lea)).toEqual(['credit']);
    await expect(close(lea)).rejects.toMatchObject({ code: 'conflict', key: 'operation.bound' });
    const before = await lossOf();
    const taking = {
      holderId: lea.id,
      asset,
      key: `takeover:${lea.id}`,
      reason: 'Déménage, convenu en réunion',
    };
    await transaction((tx) => takeOverCredit(tx, taking));
    expect([await minutesOf(lea), (await lossOf()) - before]).toEqual([0, -120]);
    expect((await creditAccount(lea, { holderId: lea.id, code: asset })).lines[0]).toMatchObject({
      amountMinor: 120,
      balanceMinor: 0,
      other: null,
      reason: 'Déménage, convenu en réunion',
    });
    const [{ sum = null } = {}] = await db.$queryRaw<{ sum: bigint }[]>`
      SELECT sum(balance_minor)::bigint AS sum FROM ledger_account WHERE currency = ${asset}`;
    expect(sum).toBe(0n);
    expect(await kindsFor(lea)).toEqual([]);
    await close(lea);
  });

  it('leaves all the same after having been asked: at −120 the community takes 120 over, in its account of losses, and all is zero', async () => {
    const [lea, rich] = [await aMember({ name: 'Léa', passwordHash }), await aMember()];
    await pass(lea, rich, 120);
    await expect(close(lea)).rejects.toMatchObject({ key: 'operation.bound' });
    const before = await lossOf();
    await closeAccount(lea, { password, leavesDebt: 'on' });
    expect([await minutesOf(lea), (await lossOf()) - before]).toEqual([0, -120]);
    const [{ sum = null } = {}] = await db.$queryRaw<{ sum: bigint }[]>`
      SELECT sum(balance_minor)::bigint AS sum FROM ledger_account WHERE currency = ${asset}`;
    expect(sum).toBe(0n);
  });

  it('stays bound by a number that nobody has answered, until it is counted', async () => {
    const skill = await aSkill();
    const lea = await aMember({ passwordHash });
    await pass(await aMember(), lea, 60);
    const over = await helpOver(skill, lea);
    await say(skill.helper, over, 60);
    expect(await kindsFor(lea)).toEqual(['borrows']);
    letPass({ days: 15 });
    await tick();
    expect(await kindsFor(lea)).toEqual([]);
    await close(lea);
    expect(await minutesOf(skill.helper)).toBe(60);
  });
});
