import { z } from 'zod';
import { prose } from '@/lib/shared/written';

const id = z.string().min(1).max(100);
const onceKey = z.string().min(1).max(200).optional();

const written = { body: prose(10_000), once: onceKey, _once: onceKey };

const withOnce = <Shape extends { _once?: string | undefined; once?: string | undefined }>({
  _once,
  ...rest
}: Shape): Omit<Shape, '_once'> => ({ ...rest, once: rest.once ?? _once });

export const SendMessage = z.object({ bookingId: id, ...written }).transform(withOnce);
export type SendMessage = z.output<typeof SendMessage>;

export const SendAnswerMessage = z.object({ answerId: id, ...written }).transform(withOnce);
export type SendAnswerMessage = z.output<typeof SendAnswerMessage>;

export const SendSlotMessage = z.object({ slotId: id, ...written }).transform(withOnce);
export type SendSlotMessage = z.output<typeof SendSlotMessage>;
