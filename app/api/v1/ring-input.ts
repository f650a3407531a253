import type { z } from 'zod';
import type { ProposeFound } from './schemas/ring';

/** What is said with a ring, as its form has it. */
export const proposalOf = ({ message = '', meeting }: z.output<typeof ProposeFound>) => ({
  message,
  meetingPlace: meeting?.place ?? '',
  meetingAt: meeting?.at ?? '',
});
