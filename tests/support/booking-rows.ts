import { lives } from '@/lib/booking/lifecycle';
import type { BookingTransition } from '@/lib/booking/lives/transition';

/** Every transition of a booking, of whichever life; what has one name is one. */
export const bookingRows: readonly BookingTransition[] = [
  ...new Map(
    Object.values(lives).flatMap(({ rows }) =>
      (rows as readonly BookingTransition[]).map((row) => [row.name, row]),
    ),
  ).values(),
];
