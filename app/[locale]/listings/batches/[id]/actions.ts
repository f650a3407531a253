'use server';
import { revalidatePath } from 'next/cache';
import { requestSeveral } from '@/lib/booking/commands/request-several';
import { RequestSeveral } from '@/lib/booking/schema';
import { beginConversation } from '@/lib/conversation/parties';
import { writingAction } from '@/lib/platform/action';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

export const ask = writingAction(RequestSeveral, async (viewer, input, { locale }) => {
  const { made, refused } = await requestSeveral(viewer, input, beginConversation);
  const [only] = made.values();
  if (refused.size > 0) {
    // Those that were still there are asked for: the page shows that beside what stands in the way of the others.
    revalidatePath(paths.batch(locale, input.batchId));
    const fields = Object.fromEntries([...refused].map(([id, message]) => [`ask.${id}`, message]));
    throw new AppError('conflict', made.size > 0 ? 'batch.someAsked' : 'form', {
      values: { asked: made.size, left: refused.size },
      fields,
    });
  }
  const path = made.size === 1 && only ? paths.booking(locale, only.id) : paths.bookings(locale);
  return { path, flash: 'batch.asked' };
});
