import ical, { type VEvent } from 'node-ical';
import { type CalendarEntry, calendarText } from '@/lib/platform/calendar';
import { atLeastOne } from '../../support/at-least-one';

const entry: CalendarEntry = {
  uid: 'session-1@example.org',
  from: new Date('2026-11-28T18:00:00Z'),
  to: new Date('2026-11-28T20:00:00Z'),
  summary: 'Couscous',
  status: 'confirmed',
  sequence: 0,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  updatedAt: new Date('2026-11-01T00:00:00Z'),
};

const calendar = (name: string, more: Partial<CalendarEntry> = {}) =>
  calendarText({
    name,
    description: name,
    url: 'https://partage.example.org/fr',
    timeZone: 'Europe/Paris',
    language: 'fr',
    entries: [{ ...entry, ...more }],
  });

const eventsOf = (text: string): VEvent[] =>
  Object.values(ical.sync.parseICS(text)).filter((each): each is VEvent => each?.type === 'VEVENT');

/** Lines as the most generous reader counts them: any break there is ends one. */
const names = (text: string): string[] =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .filter(Boolean)
    .map((line) => line.split(/[:;]/)[0] ?? '');

const injected = 'BEGIN:VEVENT\r\nSUMMARY:Faux\r\nEND:VEVENT';

describe('a calendar', () => {
  const plain = names(calendar('Nom', { description: 'a', location: 'b', url: 'https://example.org/a' }));

  it.each(['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'])(
    'has no line more for a break (%j) in a text of it',
    (end) => {
      const text = `Bon${end}END:VEVENT${end}END:VCALENDAR${end}${injected}`;
      const hostile = calendar(text, {
        uid: text,
        summary: text,
        description: text,
        location: text,
        url: `https://example.org/a${encodeURI(end)}b?c=${end}X:1`,
      });
      expect(names(hostile)).toEqual(plain);
      expect(eventsOf(hostile)).toHaveLength(1);
    },
  );

  it('says what it was told, whatever signs stand in it', () => {
    const text = 'Soupe; pain, sel \\ poivre: « 10 % »';
    const hostile = calendar(text, { summary: text, location: text, description: `${text}\n${text}` });
    expect(eventsOf(hostile)).toMatchObject([
      { summary: text, location: text, description: `${text}\n${text}`, uid: entry.uid },
    ]);
    expect(hostile.replace(/\r\n[ \t]/g, '')).toContain(
      'X-WR-CALNAME:Soupe\\; pain\\, sel \\\\ poivre: « 10 % »\r\n',
    );
  });

  it('leads where it was told to, with no sign that ends a value', () => {
    const url = 'https://example.org/a;b,c?d=e';
    const [event] = eventsOf(calendar('Nom', { url }));
    const val = String((event?.url as unknown as { val: string } | undefined)?.val);
    expect(val).not.toMatch(/[;,\\]/);
    expect(decodeURIComponent(val)).toBe(url);
  });

  it('folds its lines at 75 octets, and no letter in two', () => {
    const long = 'é🍲 à partager '.repeat(40).trim();
    const text = calendar(long, { summary: long, description: long });
    for (const line of atLeastOne(text.split('\r\n')))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(Buffer.from(text).toString()).toBe(text);
    expect(eventsOf(text)).toMatchObject([{ summary: long, description: long }]);
  });
});
