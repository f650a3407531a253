import { spawn } from 'node:child_process';
import { freePort } from '@/lib/platform/launch/ports';
import { feelPulse, hasPulse } from '@/lib/platform/launch/pulse';
import { answersAt, type Patience, type Program, supervise } from '@/lib/platform/launch/supervise';

/** A small site, as real a process as ours: what is posted to it says how it goes wrong. */
const siteProgram = `
  const server = require('node:http').createServer((request, response) => {
    if (request.url === '/pid') return response.end(String(process.pid));
    if (request.url === '/busy') for (;;);
    if (request.url === '/end') process.exit(3);
    response.writeHead(503).end();
  });
  server.listen(Number(process.argv[1]), '127.0.0.1');
`;

const pulseProgram = `
  setInterval(() => process.send('alive'), 20);
  setTimeout(() => { for (;;); }, 100);
`;

const hasty: Patience = {
  lookEveryMs: 20,
  firstLookMs: 20,
  startMs: 20_000,
  missesAllowed: 2,
  endMs: 50,
  delayMs: 1,
  longestDelayMs: 8,
  startsInARow: 3,
  settledMs: 60_000,
};

/** Waits until a line says so. */
const listener = () => {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const say = (line: string) => {
    lines.push(line);
    for (const look of waiting) look();
  };
  const heard = (words: RegExp, times = 1) =>
    new Promise<string>((done) => {
      const look = () => {
        const found = lines.filter((line) => words.test(line));
        if (found.length >= times) done(found.at(-1) ?? '');
      };
      waiting.add(look);
      look();
    });
  return { say, heard, lines };
};

const aSite = async (more: Partial<Program> = {}, patience = hasty) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = () => spawn(process.execPath, ['-e', siteProgram, String(port)], { stdio: 'ignore' });
  const { say, heard } = listener();
  const program = { name: 'web', start, isAlive: answersAt(url, 1_000), ...more };
  const kept = supervise(program, patience, say);
  // What is asked while nobody listens is asked again; the test's own time limit ends it otherwise.
  const pid = async (isAnother: (pid: number) => boolean = () => true): Promise<number> => {
    for (;;) {
      const found = await fetch(`${url}/pid`).then(
        (answer) => answer.text(),
        () => '',
      );
      if (found && isAnother(Number(found))) return Number(found);
    }
  };
  const ask = (path: string) => fetch(url + path).catch(() => null);
  return { kept, heard, pid, ask };
};

const open: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const kept of open.splice(0)) await kept.stop();
});

const isGone = (pid: number): boolean => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

describe('a program that is kept running', () => {
  it('is replaced when it is stopped in its tracks, and says so', async () => {
    const { kept, heard, pid } = await aSite();
    open.push(kept);
    await kept.up;
    const first = await pid();
    process.kill(first, 'SIGSTOP');
    expect(await heard(/web has not answered/)).toMatch(/started anew in .* \(1 of 3\)/);
    const second = await pid((found) => found !== first);
    expect(isGone(first)).toBe(true);
    expect(second).not.toBe(first);
  });

  it('is replaced when it is too busy to answer', async () => {
    const { kept, heard, pid, ask } = await aSite();
    open.push(kept);
    await kept.up;
    const first = await pid();
    void ask('/busy');
    await heard(/web has not answered/);
    expect(await pid((found) => found !== first)).not.toBe(first);
  });

  it('is replaced when it ends by itself, up to the limit that is stated', async () => {
    const { kept, heard, pid, ask } = await aSite();
    open.push(kept);
    await kept.up;
    let known = await pid();
    for (let time = 1; time <= hasty.startsInARow; time += 1) {
      await ask('/end');
      await heard(new RegExp(`web ended with 3.*\\(${time} of 3\\)`));
      const before = known;
      known = await pid((found) => found !== before);
    }
    await ask('/end');
    expect(await kept.givenUp).toMatch(/web ended with 3\. It was started anew 3 times in a row: enough\./);
  });

  it('counts anew once it has run for a while', async () => {
    const { kept, heard, pid, ask } = await aSite({}, { ...hasty, settledMs: 0 });
    open.push(kept);
    await kept.up;
    for (let time = 1; time <= hasty.startsInARow + 1; time += 1) {
      await pid();
      await ask('/end');
      await heard(/\(1 of 3\)/, time);
    }
    expect(await pid()).toBeGreaterThan(0);
  });

  it('is not tried again when it ends before it was ever up', async () => {
    let starts = 0;
    const start = () => {
      starts += 1;
      return spawn(process.execPath, ['-e', 'process.exit(1)'], { stdio: 'ignore' });
    };
    const { kept } = await aSite({ start });
    await expect(kept.up).rejects.toThrow('web ended with 1 before it was up.');
    expect(starts).toBe(1);
  });

  it('is left alone while it answers at all, even that it cannot serve', async () => {
    const { kept, heard, pid } = await aSite();
    open.push(kept);
    await kept.up;
    const first = await pid();
    const replaced = heard(/started anew/).then(() => 'replaced');
    const looks = async () => {
      for (let look = 0; look < 20; look += 1) await pid();
      return 'left alone';
    };
    expect(await Promise.race([replaced, looks()])).toBe('left alone');
    expect(await pid()).toBe(first);
  });

  it('is not started again once it was told to stop', async () => {
    const { kept, pid } = await aSite();
    await kept.up;
    const first = await pid();
    await kept.stop();
    expect(isGone(first)).toBe(true);
  });

  it('shows life by its pulse where it has no address', async () => {
    const { say, heard } = listener();
    const start = () =>
      feelPulse(
        spawn(process.execPath, ['-e', pulseProgram], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
      );
    const kept = supervise({ name: 'worker', start, isAlive: hasPulse(300) }, hasty, say);
    open.push(kept);
    await kept.up;
    expect(await heard(/worker has not answered/)).toMatch(/\(1 of 3\)/);
  });
});
