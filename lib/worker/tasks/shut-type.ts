import { z } from 'zod';
import { shutType, shutTypeTask } from '@/lib/listing/commands/shut-type';

const Payload = z.object({ type: z.string() });

/** Takes off show what may not be shared here any more. */
export const shutTypeTasks = {
  [shutTypeTask]: async (payload: unknown): Promise<void> => shutType(Payload.parse(payload).type),
};
