import ical, {
  escape as escaped,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Locale } from '@/lib/shared/locale';
import { manyLines, oneLine } from '@/lib/shared/text';
import { feedResponse } from './feed-response';

/** Something in a calendar (RFC 5545). Its id stays the same for ever; `sequence` grows with each change of it. */
export type CalendarEntry = {
  uid: string;
  /** Two moments; or two plain dates, the second one excluded, for what takes whole days. */
  from: Date | string;
  to: Date | string;
  summary: string;
  description?: string;
  location?: string;
  /** In degrees. */
  point?: { lat: number; lng: number } | null;
  url?: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  sequence: number;
  createdAt: Date;
  updatedAt: Date;
  /** Takes none of the reader's own time: what they might do, not what they will. */
  isOther?: boolean;
};

export type Calendar = {
  name: string;
  description?: string;
  url: string;
  /** The clock that readers without one of their own may show. Moments themselves are written in UTC. */
  timeZone: string;
  language: Locale;
  entries: readonly CalendarEntry[];
};

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const refreshSeconds = 3600;

const instantOf = (at: Date | string): Date => (typeof at === 'string' ? new Date(`${at}T00:00Z`) : at);

const eventOf = ({ uid, from, to, point, location, isOther, ...entry }: CalendarEntry): ICalEventData => ({
  id: oneLine(uid),
  start: instantOf(from),
  end: instantOf(to),
  allDay: typeof from === 'string',
  // The same entry is the same text whenever it is asked for.
  stamp: entry.updatedAt,
  created: entry.createdAt,
  lastModified: entry.updatedAt,
  summary: oneLine(entry.summary),
  description: entry.description ? manyLines(entry.description) : null,
  url: entry.url ? addressOf(entry.url) : null,
  location: location
    ? { title: oneLine(location), ...(point && { geo: { lat: point.lat, lon: point.lng } }) }
    : null,
  status: statuses[entry.status],
  sequence: entry.sequence,
  transparency: isOther ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
});

/**
 * An address as the value of a property: what a browser makes of it, which holds neither breaks nor spaces; its own signs of lists are written
 * as their codes, because some readers take them for ours.
 */
const addressOf = (url: string): string => new URL(url).href.replaceAll(',', '%2C').replaceAll(';', '%3B');

/** What the library writes as it is: a text of the calendar's own, of one line. */
const ownText = (text: string): string => escaped(oneLine(text), false);

/** A calendar as programs subscribe to it. The one place that writes them: texts are cleaned here, whoever wrote them and whenever. */
export const calendarText = ({ name, description, url, timeZone, language, entries }: Calendar): string => {
  const calendar = ical({
    name: ownText(name),
    ...(description && { description: ownText(description) }),
    url: addressOf(url),
    prodId: { company: 'Mitoyen', product: 'Mitoyen', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  calendar.x('X-WR-TIMEZONE', oneLine(timeZone));
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
};

/** The same as the answer to whoever subscribes. A secret one belongs to somebody: nobody in between keeps it. */
export const calendarResponse = (
  request: Request,
  calendar: Calendar,
  { isSecret = false, fileName }: { isSecret?: boolean; fileName?: string } = {},
): Response => {
  const text = calendarText(calendar);
  const answer = feedResponse(request, { text, type: 'text/calendar', locale: calendar.language, isSecret });
  if (fileName) answer.headers.set('content-disposition', `attachment; filename="${fileName}"`);
  return answer;
};
