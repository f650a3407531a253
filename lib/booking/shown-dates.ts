import type { DateView } from './booking-view';

/** The dates that a booking is said to be of: those that were not given back; all of them once none is left. */
export const shownDates = <Day extends Pick<DateView, 'isOff'>>(dates: readonly Day[]): Day[] => {
  const kept = dates.filter(({ isOff }) => !isOff);
  return kept.length > 0 ? kept : [...dates];
};
