import { db } from '@/lib/platform/db/client';
import { forgetOldTries, forgive, isWithin, limit, limitAll } from '@/lib/platform/rate-limit';
import { AppError } from '@/lib/shared/errors';

const tried = async (name: Parameters<typeof limit>[0], key: string, times: number): Promise<number> => {
  const results = await Promise.allSettled(Array.from({ length: times }, () => limit(name, key)));
  return results.filter(({ status }) => status === 'fulfilled').length;
};

test('of fifty tries at once, exactly as many get through as the limit says', async () => {
  expect(await tried('signInPair', 'one', 50)).toBe(10);
  expect(await tried('signInPair', 'another', 3)).toBe(3);
});

test('the refusal says when to come back', async () => {
  await tried('signInPair', 'late', 10);
  const refusal = await limit('signInPair', 'late').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: 'rate_limited', key: 'tooOften', values: { minutes: 15 } });
  expect((refusal as AppError).retryAfterSeconds).toBeGreaterThan(800);
});

test('a good try is taken back', async () => {
  for (let time = 0; time < 30; time++) {
    await limit('signInPair', 'good');
    await forgive(['signInPair', 'good']);
  }
  expect(await tried('signInPair', 'good', 1)).toBe(1);
});

test('no address can be read from the table, and what is over is removed', async () => {
  await limit('signInAddress', 'zoe@example.org');
  await db.$executeRaw`INSERT INTO rate_limit VALUES ('old', 1, ${Date.now() - 1})`;
  await forgetOldTries();
  const rows = await db.$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`;
  expect(rows.map(({ key }) => key).filter((key) => key.includes('zoe') || key === 'old')).toEqual([]);
});

test('what one limit refuses uses nothing up under the others', async () => {
  await tried('ownPassword', 'full', 10);
  for (let time = 0; time < 30; time++) {
    const both = [['signInPair', 'spared'] as const, ['ownPassword', 'full'] as const];
    await expect(limitAll(both)).rejects.toMatchObject({ code: 'rate_limited' });
  }
  expect(await tried('signInPair', 'spared', 12)).toBe(10);
});

test('who goes on waits longer each time: minutes, hours, a day', async () => {
  const waitFor = async () => {
    const refusal = await limit('signInPair', 'stubborn').catch((error: unknown) => error);
    return { key: (refusal as AppError).key, ...(refusal as AppError).values };
  };
  /** Lets the shortest windows run out. */
  const runOut = async (...prefixes: string[]) => {
    for (const prefix of prefixes)
      await db.$executeRaw`DELETE FROM rate_limit WHERE key LIKE ${`${prefix}:%`}`;
  };
  await tried('signInPair', 'stubborn', 10);
  expect(await waitFor()).toEqual({ key: 'tooOften', minutes: 15 });
  await runOut('signInPair');
  await tried('signInPair', 'stubborn', 10);
  await runOut('signInPair');
  expect(await waitFor()).toEqual({ key: 'tooOftenHours', hours: 2 });
  for (let round = 0; round < 2; round++) {
    await runOut('signInPair', 'signInPair2');
    await tried('signInPair', 'stubborn', 10);
  }
  await runOut('signInPair', 'signInPair2');
  expect(await waitFor()).toEqual({ key: 'tooOftenHours', hours: 24 });
});

test('beyond a limit that refuses nobody, nothing happens', async () => {
  expect(await isWithin('knownAddressMail', 'zoe@example.org')).toBe(true);
  expect(await isWithin('knownAddressMail', 'Zoe@example.org')).toBe(false);
});
