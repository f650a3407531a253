import { readFileSync, writeFileSync } from 'node:fs';
import { now } from '@/lib/platform/clock';

const file = (): string => {
  const { CLOCK_FILE } = process.env;
  if (!CLOCK_FILE) throw new Error('CLOCK_FILE is not set: the clock moves only in tests with a database.');
  return CLOCK_FILE;
};

const hourMs = 3_600_000;

/** Lets time go by for everything that asks `now()`. */
export const letPass = ({
  days = 0,
  hours = 0,
  minutes = 0,
}: {
  days?: number;
  hours?: number;
  minutes?: number;
}) =>
  writeFileSync(
    file(),
    String(Number(readFileSync(file(), 'utf8')) + (days * 24 + hours + minutes / 60) * hourMs),
  );

/** Moves the clock to an instant. */
export const travelTo = (instant: Date): void =>
  writeFileSync(file(), String(instant.getTime() - Date.now()));

/** Back to the real time. */
export const presentTime = (): void => writeFileSync(file(), '0');

/** Some hours from now (or before), on the moved clock. */
export const hoursFromNow = (hours: number): Date => new Date(now().getTime() + hours * hourMs);
