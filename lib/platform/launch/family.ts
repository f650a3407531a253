import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Children that never outlive this process, however it ends. A keeper holds the other end of a pipe: when the pipe
 * closes, also after SIGKILL, it ends every process that was announced to it and stops itself.
 */
const keeperProgram = `
  const members = new Map();
  let rest = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (chunk) => {
    const lines = (rest + chunk).split('\\n');
    rest = lines.pop();
    for (const line of lines) {
      const [verb, pid, signal] = line.split(' ');
      if (verb === 'add') members.set(Number(pid), signal);
      else members.delete(Number(pid));
    }
  });
  const each = (pick) => { for (const [pid, signal] of members) try { process.kill(pid, pick(signal)); } catch { members.delete(pid); } };
  process.stdin.on('end', () => {
    each((signal) => signal);
    const started = Date.now();
    const watch = setInterval(() => {
      each(() => 0);
      if (members.size === 0) process.exit(0);
      if (Date.now() - started > 8000) { each(() => 'SIGKILL'); clearInterval(watch); process.exit(0); }
    }, 100);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
`;

let keeper: ChildProcess | undefined;

const tellKeeper = (line: string): void => {
  keeper ??= spawn(process.execPath, ['-e', keeperProgram], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.unref();
  const pipe = keeper.stdin as NodeJS.WritableStream & { unref?: () => void };
  pipe.unref?.();
  pipe.write(`${line}\n`);
};

/** `spawn`, for a process that must end when this one does. `endSignal` is the one it stops cleanly on. */
export const spawnChild = (
  command: string,
  args: readonly string[],
  options: SpawnOptions & { endSignal?: NodeJS.Signals } = {},
): ChildProcess => {
  const { endSignal = 'SIGTERM', ...rest } = options;
  // In a group of its own, so that Ctrl-C reaches this process alone, which then stops the others in order.
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...rest });
  const { pid } = child;
  if (pid) {
    tellKeeper(`add ${pid} ${endSignal}`);
    child.once('exit', () => tellKeeper(`drop ${pid}`));
  }
  return child;
};

/** Asks a child to stop, and insists after `patienceMs`. Resolves when it is gone. */
export const stopChild = (
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
  patienceMs = 8_000,
): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill(signal);
  });
