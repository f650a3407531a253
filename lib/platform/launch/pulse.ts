import type { ChildProcess } from 'node:child_process';

const beats = new WeakMap<ChildProcess, number>();

/** Tells whoever started this process that it lives, as long as it does anything at all. */
export const showPulse = (everyMs = 5_000): void => {
  const beat = () => {
    if (process.connected) process.send?.('alive');
  };
  beat();
  setInterval(beat, everyMs).unref();
};

/** Listens to the pulse of a program that was started with a channel (`stdio: 'ipc'`). */
export const feelPulse = (child: ChildProcess): ChildProcess =>
  child.on('message', () => beats.set(child, Date.now()));

/** A program without address shows life by a word to its parent every now and then. */
export const hasPulse =
  (withinMs = 15_000) =>
  async (child: ChildProcess): Promise<boolean> =>
    Date.now() - (beats.get(child) ?? 0) < withinMs;
