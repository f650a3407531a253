import { spawnSync } from 'node:child_process';
import { changeOperator, operators } from '@/lib/member/operators';
import { closeAccount } from '@/lib/operation/commands/close-account';
import { hashPassword } from '@/lib/platform/auth/password';
import { viewerById } from '@/lib/platform/auth/session';
import { db } from '@/lib/platform/db/client';
import { ourProgram } from '@/lib/platform/launch/programs';
import { withoutOperator } from '@/lib/platform/launch/without-operator';
import { password } from '@/tests/support/accounts';
import { aMember } from '@/tests/support/builders';
import { keptAsWritten } from '@/tests/support/database/kept';

const role = async ({ id }: { id: string }) => (await viewerById(id))?.role;

/** Nobody but these, whoever other tests made one. */
const onlyOperators = async (count: number) => {
  await db.member.updateMany({ where: { role: 'operator' }, data: { role: 'member' } });
  const passwordHash = await hashPassword(password);
  return Promise.all(Array.from({ length: count }, () => aMember({ role: 'operator', passwordHash })));
};

const said = () => withoutOperator({ DATABASE_URL: process.env.DATABASE_URL ?? '', DEMO: 'off' });

test('the first operator is made from the machine, and it is written down who did it', async () => {
  await onlyOperators(0);
  const { id, email } = await aMember({ name: 'Awa Diallo' });
  expect(await said()).toContain('npm run operator');
  expect(await changeOperator('grant', email, 'root')).toEqual({ name: 'Awa Diallo' });
  expect(await role({ id })).toBe('operator');
  expect((await operators()).map((each) => each.email)).toEqual([email]);
  expect(await said()).toBeNull();
  const events = await db.memberEvent.findMany({ where: { memberId: id } });
  expect(events).toMatchObject([{ name: 'operator_granted', byName: 'root' }]);
  await expect(changeOperator('grant', email, 'root')).rejects.toMatchObject({ key: 'member.isOperator' });
});

test('only someone whose address is confirmed becomes one', async () => {
  const waiting = await aMember({ emailConfirmedAt: null });
  await expect(changeOperator('grant', waiting.email, 'root')).rejects.toMatchObject({
    key: 'member.notConfirmed',
  });
  await expect(changeOperator('grant', 'nobody@example.org', 'root')).rejects.toMatchObject({
    key: 'member.noAccount',
  });
  expect(await role(waiting)).toBe('member');
});

test('one of two is a member like others again at once, the last one stays', async () => {
  const [one, other] = await onlyOperators(2);
  await changeOperator('remove', one?.email ?? '', 'root');
  expect(await role({ id: one?.id ?? '' })).toBe('member');
  await expect(changeOperator('remove', other?.email ?? '', 'root')).rejects.toMatchObject({
    code: 'conflict',
    key: 'member.lastOperator',
  });
  await expect(changeOperator('remove', one?.email ?? '', 'root')).rejects.toMatchObject({
    key: 'member.isNoOperator',
  });
  expect(await operators()).toHaveLength(1);
});

test('of all operators removed at once, or leaving at once, one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const all = await onlyOperators(4);
    const results = await Promise.allSettled(
      all.map((each, index) =>
        index % 2 === 0 ? changeOperator('remove', each.email, 'root') : closeAccount(each, { password }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await operators()).toHaveLength(1);
  }
});

test('what was done is neither changed nor taken back', async () => {
  const { email } = await aMember();
  await changeOperator('grant', email, 'root');
  await expect(db.memberEvent.updateMany({ data: { byName: 'nobody' } })).rejects.toMatchObject(
    keptAsWritten,
  );
  await expect(db.memberEvent.deleteMany({})).rejects.toMatchObject(keptAsWritten);
});

test('the command grants, lists, takes away, and says in words what it refuses', async () => {
  await onlyOperators(0);
  const { email } = await aMember({ name: 'Awa Diallo' });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...ourProgram('lib/worker/operator.ts'), ...args],
      {
        encoding: 'utf8',
        env: process.env,
      },
    );
    return { status, said: stdout + stderr };
  };
  expect(run().said).toContain('no operator yet');
  expect(run(email.toUpperCase())).toMatchObject({
    status: 0,
    said: expect.stringContaining('is now an operator'),
  });
  expect(run()).toEqual({ status: 0, said: `${email}  Awa Diallo\n` });
  expect(run('--remove', email)).toMatchObject({ status: 1, said: expect.stringContaining('last operator') });
  expect(run('Awa Diallo')).toMatchObject({
    status: 1,
    said: expect.stringContaining('Not an email address'),
  });
});
