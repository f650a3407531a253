import { type Bounds, inLine, type Wanted } from '@/lib/platform/in-line';

const bounds: Bounds = { longest: 300, waitMs: 12_000, turnMs: 20_000 };

/** Lets all that can go on without time passing do so. */
const now = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => jest.useFakeTimers());
afterEach(async () => {
  // Whoever is still stuck is forgotten.
  await jest.advanceTimersByTimeAsync(2 * bounds.turnMs);
  jest.useRealTimers();
});

/** People who want something; who began and how it ended for each is told. */
const aCrowd = (bounded: Partial<Bounds> = {}) => {
  const told: string[] = [];
  const ask = (name: string, wanted: Wanted, work: () => Promise<unknown> = async () => undefined) =>
    inLine(
      wanted,
      () => {
        told.push(`${name} begins`);
        return work();
      },
      { ...bounds, ...bounded },
    ).then(
      () => told.push(`${name} is served`),
      (error: Error) => told.push(`${name}: ${error.message}`),
    );
  return { told, ask };
};

const drill = { thing: 'drill' };
const onDays = (from: number, to: number): Wanted => ({
  thing: 'drill',
  from: new Date(Date.UTC(2026, 10, from)),
  to: new Date(Date.UTC(2026, 10, to)),
});
const forEver = () => new Promise(() => undefined);

test('who wants the same comes one after the other, in order, whatever becomes of those before', async () => {
  const { told, ask } = aCrowd();
  const first = Promise.withResolvers<void>();
  void ask('first', drill, () => first.promise);
  void ask('second', drill);
  void ask('third', drill);
  void ask('another', { thing: 'ladder' });
  await now();
  expect(told).toEqual(['first begins', 'another begins', 'another is served']);
  told.length = 0;
  first.reject(new Error('gone'));
  await now();
  expect(told.filter((line) => line.endsWith('begins'))).toEqual(['second begins', 'third begins']);
  expect(told).toContain('first: gone');
});

test('who wants it on other days does not wait; who wants some of the same days waits for all before them', async () => {
  const { told, ask } = aCrowd();
  const [early, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void ask('early', onDays(1, 3), () => early.promise);
  void ask('late', onDays(3, 5), () => late.promise);
  void ask('both', onDays(2, 4));
  void ask('after them', onDays(5, 6));
  await now();
  expect(told).toEqual(['early begins', 'late begins', 'after them begins', 'after them is served']);
  early.resolve();
  await now();
  expect(told).not.toContain('both begins');
  late.resolve();
  await now();
  expect(told).toContain('both is served');
});

test('a line that is too long takes nobody more, and only for those days', async () => {
  const { told, ask } = aCrowd({ longest: 2 });
  void ask('holder', onDays(1, 3), forEver);
  void ask('one', onDays(1, 3));
  void ask('two', onDays(2, 3));
  void ask('three', onDays(1, 3));
  void ask('elsewhen', onDays(8, 9));
  await now();
  expect(told).toEqual([
    'holder begins',
    'elsewhen begins',
    'three: unavailable: crowd',
    'elsewhen is served',
  ]);
});

test('behind someone who is stuck nobody waits long: they go, are told so, and nothing is done for them later', async () => {
  const { told, ask } = aCrowd();
  const stuck = Promise.withResolvers<void>();
  void ask('stuck', drill, () => stuck.promise);
  void ask('one', drill);
  await jest.advanceTimersByTimeAsync(bounds.waitMs - 1);
  void ask('two', drill);
  expect(told).toEqual(['stuck begins']);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['stuck begins', 'one: unavailable: crowd']);
  stuck.resolve();
  await now();
  expect(told.slice(2)).toEqual(expect.arrayContaining(['stuck is served', 'two is served']));
  expect(told).not.toContain('one begins');
});

test('someone who stays stuck is waited for no more: others are served', async () => {
  const { told, ask } = aCrowd();
  void ask('stuck', drill, forEver);
  await jest.advanceTimersByTimeAsync(bounds.turnMs - 1);
  void ask('next', drill);
  expect(told).toEqual(['stuck begins']);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['stuck begins', 'next begins', 'next is served']);
});
