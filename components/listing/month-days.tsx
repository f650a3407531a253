'use client';
import { Link } from '@/components/ui/link';
import { dayLooks } from './day-looks';

export type DayOnPage = {
  date: string;
  /** As it stands in its square. */
  number: string;
  look: keyof typeof dayLooks;
  /** What a click on it leads to. */
  href: string | null;
  label: string;
};

const cell = 'flex aspect-square w-full items-center justify-center rounded-full text-[0.9375rem]';

function DayCell({ number, look, href, label }: DayOnPage) {
  const shape = `${cell} ${dayLooks[look]}`;
  return href ? (
    <Link
      href={href}
      aria-label={label}
      aria-current={look === 'chosen' ? 'date' : undefined}
      className={`${shape} hover:outline-2 hover:outline-edge`}
    >
      {number}
    </Link>
  ) : (
    <span className={shape}>
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** The days of a month in weeks; a client component for the same reason as `ListingCard`. */
export function MonthDays({ weeks }: { weeks: readonly (readonly (DayOnPage | null)[])[] }) {
  return (
    <tbody>
      {weeks.map((week) => (
        <tr key={week.find(Boolean)?.date}>
          {weekdays.map((weekday) => {
            const day = week[weekday];
            return day ? (
              <td key={weekday} className="p-0.5">
                <DayCell {...day} />
              </td>
            ) : (
              <td key={weekday} />
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
