const formatters = new Map<string, Intl.DateTimeFormat>();

/** `sam. 28 nov.` of a plain date, or of the date in a longer text. The day is the same in every time zone. */
export const dayLabel = (text: string, locale: string): string => {
  let formatter = formatters.get(locale);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    formatters.set(locale, formatter);
  }
  return formatter.format(new Date(`${text.slice(0, 10)}T12:00Z`));
};
