import type { z } from 'zod';
import { answerAmendment } from '@/lib/booking/amending/commands/answer';
import { proposeAmendment } from '@/lib/booking/amending/commands/propose';
import { AnswerAmendment, amendmentAnswers, ProposeAmendment } from '@/lib/booking/amending/schema';
import { ChangeBalance, changeBalance } from '@/lib/booking/balance/changing';
import { moveBooking } from '@/lib/booking/commands/move-booking';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { AppError } from '@/lib/shared/errors';
import type { MoveBooking } from '../../../schemas/booking';

type Move = z.output<typeof MoveBooking> & { bookingId: string };

/** What belongs to one of several transitions alone is read by its own schema: `invalid` beside its field. */
const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
};

const isAnswer = (name: string): boolean => (amendmentAnswers as readonly string[]).includes(name);

/** A transition of a booking: a row of its life, or what is done about other terms of it. */
export const makeMove = async (viewer: Viewer, move: Move): Promise<void> => {
  if (move.name === 'propose') await proposeAmendment(viewer, read(ProposeAmendment, move));
  else if (isAnswer(move.name)) await answerAmendment(viewer, read(AnswerAmendment, move));
  else if (move.name === 'change_balance') await changeBalance(viewer, read(ChangeBalance, move));
  else await moveBooking(viewer, move);
};
