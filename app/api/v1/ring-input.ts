import type { z } from 'zod';
import type { MoveRing } from './schemas/ring';

/** What is said with a ring, as its form has it. */
export const proposalOf = ({
  message = '',
  meeting,
}: Pick<z.output<typeof MoveRing>, 'message' | 'meeting'>) => ({
  message,
  meetingPlace: meeting?.place ?? '',
  meetingAt: meeting?.at ?? '',
});
