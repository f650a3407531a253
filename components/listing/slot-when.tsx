import { useLocale } from 'next-intl';
import { dateFormat } from '@/lib/shared/dates';

/** A slot as anyone may see it. */
export type ShownSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  /** Nothing is asked for from here on. */
  closesAt: Date;
  capacity: number;
  /** Places that a stranger could have. */
  free: number;
  minimum: number;
  note: string;
  /** The rule by which it comes back; null: it stands alone. */
  rule: string | null;
  isBookable: boolean;
};

type Props = { slot: Pick<ShownSlot, 'startsAt' | 'endsAt'>; timeZone: string };

const dayOf = (at: Date, locale: string, timeZone: string): string =>
  dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);

/** The day of a slot in full: `dimanche 29 novembre`. */
export function SlotDay({ slot, timeZone }: Props) {
  const locale = useLocale();
  return (
    <time dateTime={slot.startsAt.toISOString()} className="inline-block first-letter:uppercase">
      {dayOf(slot.startsAt, locale, timeZone)}
    </time>
  );
}

/** From when to when, on the clock of the place: `19:30 – 22:30`. */
export function SlotHours({ slot: { startsAt, endsAt }, timeZone }: Props) {
  // One by one: a range that goes on after midnight would say both dates.
  const hour = dateFormat(useLocale(), { hour: '2-digit', minute: '2-digit', timeZone });
  return (
    <span className="whitespace-nowrap">
      {hour.format(startsAt)} – {hour.format(endsAt)}
    </span>
  );
}
