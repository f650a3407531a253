import { fireEach } from '@/lib/worker/lives';
import { askThenFire } from '@/lib/worker/tasks/ask-first';

const now = new Date('2026-11-23T12:00Z');

test('a kind whose timers fail keeps no other from firing, and the failure is told', async () => {
  const fired: Date[] = [];
  const works = async (at: Date) => fired.push(at);
  const fails = async () => {
    throw new Error('the table is away');
  };
  const failure = await fireEach([works, fails, works], now).catch((error: unknown) => error);
  expect(fired).toEqual([now, now]);
  expect(failure).toMatchObject({ errors: [{ message: 'the table is away' }] });
});

describe('before something fires', () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  afterAll(() => logged.mockRestore());

  test('who is outside is asked first', async () => {
    const done: string[] = [];
    await askThenFire(
      { ask: async (id) => void done.push(`asked ${id}`), fire: async (id) => done.push(`fired ${id}`) > 0 },
      'one',
      () => now,
    );
    expect(done).toEqual(['asked one', 'fired one']);
    expect(logged).not.toHaveBeenCalled();
  });

  test('a bank that is away is named in the log and keeps nothing from firing', async () => {
    const fired: string[] = [];
    const ask = async () => {
      throw new Error('no answer');
    };
    await askThenFire({ ask, fire: async (id) => fired.push(id) > 0 }, 'one', () => now);
    expect(fired).toEqual(['one']);
    expect(logged).toHaveBeenCalledTimes(1);
  });
});
