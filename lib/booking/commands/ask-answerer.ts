import 'server-only';
import type { z } from 'zod';
import { answerFor } from '@/lib/listing/answered';
import { isAskedOfAnswerers, keepAnswerersApart } from '@/lib/listing/bookable';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import type { Beginning, Made } from '../beginning';
import type { AskAnswerer } from '../schema';
import { requestBooking } from './request-booking';

/**
 * Whoever wants something asks one of those who answered: what is counted at the end becomes an agreement though nobody offers it in
 * a listing of theirs. Only the side whose wish it is asks (not found for others); otherwise as `requestBooking`.
 */
export const askAnswerer = async (
  viewer: Viewer | null,
  { answerId, ...input }: z.output<typeof AskAnswerer>,
  begin: Beginning,
): Promise<Made> => {
  const member = requireMember(viewer);
  const { wish, isMine, isOpen } = await answerFor(db, member, answerId);
  if (isMine || !isOpen || !isAskedOfAnswerers(wish.type)) throw notFound();
  mustAct(member, 'booking.take', wish.ownerId);
  await transaction((tx) => keepAnswerersApart(tx, wish.id));
  const asked = { listingId: wish.id, quantity: 1, options: {} };
  return requestBooking(member, { ...asked, ...input, answerId }, begin);
};
