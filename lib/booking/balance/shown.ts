import { AppError } from '@/lib/shared/errors';
import type { Quote } from '../rules';

/** Whoever says yes does so to the balance that they were shown, by its version; 0: none was ever said. `conflict booking.balanceChanged`. */
export const requireShownBalance = (quote: unknown, shownVersion: number | undefined): void => {
  if ((shownVersion ?? 0) === ((quote as Quote).balance?.version ?? 0)) return;
  throw new AppError('conflict', 'booking.balanceChanged');
};
