import { z } from 'zod';

const onceKey = z.string().min(1).max(200).optional();

/** Plain text, kept as it was typed. */
export const SendMessage = z
  .object({
    bookingId: z.string().min(1).max(100),
    body: z.string().trim().min(1).max(10_000),
    once: onceKey,
    _once: onceKey,
  })
  .transform(({ _once, ...rest }) => ({ ...rest, once: rest.once ?? _once }));
export type SendMessage = z.output<typeof SendMessage>;
