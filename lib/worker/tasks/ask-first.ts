import { z } from 'zod';
import { allKinds } from '@/lib/lifecycle/kinds';
import { now } from '@/lib/platform/clock';
import { type Asker, askers } from '../lives';

const Payload = z.object({ kind: z.enum(allKinds), id: z.string() });

/** Asks, and then fires what is still due. Nobody who cannot be reached keeps it from firing: that goes to the log. */
export const askThenFire = async (
  { ask, fire }: Asker,
  id: string,
  clock: () => Date = now,
): Promise<void> => {
  try {
    await ask(id);
  } catch (error) {
    console.error(`Asked in vain before what is due on ${id}`, error);
  }
  await fire(id, clock());
};

/** Asks whoever is outside (a bank) before a transition fires by itself: what they tell may move the thing first. */
export const askFirst = async (payload: unknown): Promise<void> => {
  const { kind, id } = Payload.parse(payload);
  const asker = askers[kind];
  if (!asker) throw new Error(`nobody is asked about a ${kind}`);
  await askThenFire(asker, id);
};
