/** How a booking says no. */
export const refusals = {
  notYours: 'booking.notYourMove',
  notYet: 'booking.notYet',
  tooLate: 'booking.tooLate',
} as const;
