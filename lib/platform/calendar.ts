import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

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
  language: string;
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
  id: uid,
  start: instantOf(from),
  end: instantOf(to),
  allDay: typeof from === 'string',
  // The same entry is the same text whenever it is asked for.
  stamp: entry.updatedAt,
  created: entry.createdAt,
  lastModified: entry.updatedAt,
  summary: entry.summary,
  description: entry.description ?? null,
  url: entry.url ?? null,
  location: location ? { title: location, ...(point && { geo: { lat: point.lat, lon: point.lng } }) } : null,
  status: statuses[entry.status],
  sequence: entry.sequence,
  transparency: isOther ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
});

/** A calendar as programs subscribe to it. */
export const calendarText = ({ name, description, url, timeZone, language, entries }: Calendar): string => {
  const calendar = ical({
    name,
    ...(description && { description }),
    url,
    prodId: { company: 'Mitoyen', product: 'Mitoyen', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  calendar.x('X-WR-TIMEZONE', timeZone);
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
};
