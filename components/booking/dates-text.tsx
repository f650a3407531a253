import { useTranslations } from 'next-intl';
import type { Grain } from '@/lib/shared/period';
import { FromText, LengthText, PeriodText } from './period-text';

type Day = { startsAt: Date; endsAt: Date | null; isOff?: boolean };

type Props = {
  grain: Grain;
  timeZone: string;
  /** From the first to the last. */
  startsAt: Date;
  endsAt: Date;
  /** Each of several; none or one: there is nothing to tell apart. */
  dates: readonly Day[];
  /** It goes on from its start, until notice is given. */
  isOngoing?: boolean;
};

/** When it is: from when until when and how long, or each of several dates. */
export function DatesText({ grain, timeZone, startsAt, endsAt, dates, isOngoing = false }: Props) {
  const t = useTranslations('booking.dates');
  if (isOngoing)
    return (
      <>
        <FromText at={startsAt} timeZone={timeZone} length="long" />
        <span className="block text-ink-2">{t('ongoing')}</span>
      </>
    );
  if (dates.length < 2) {
    const time = { grain, period: { from: startsAt, to: endsAt }, timeZone };
    return (
      <>
        <PeriodText {...time} length="long" />
        <span className="block text-ink-2">
          <LengthText {...time} />
        </span>
      </>
    );
  }
  return (
    <ul className="stack gap-1">
      {dates.map(({ startsAt: from, endsAt: to, isOff }) => (
        <li key={from.toISOString()}>
          {isOff ? (
            <>
              <s>
                <PeriodText grain={grain} period={{ from, to: to ?? from }} timeZone={timeZone} />
              </s>{' '}
              <span className="text-ink-2">{t('off')}</span>
            </>
          ) : (
            <PeriodText grain={grain} period={{ from, to: to ?? from }} timeZone={timeZone} />
          )}
        </li>
      ))}
    </ul>
  );
}
