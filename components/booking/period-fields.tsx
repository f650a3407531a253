import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateField, NumberField, TimeField } from '@/components/ui/text-fields';
import { type Grain, isPlainDate } from '@/lib/shared/period';
import { type Asked, monthsBetween } from './asked';

type Props = { asked: Asked | null; firstDay: string };

const dayOf = (text = ''): string => (isPlainDate(text.slice(0, 10)) ? text.slice(0, 10) : '');
const hourOf = (text = ''): string => /T(\d{2}:\d{2})/.exec(text)?.[1] ?? '';

/** A day, and an hour for those who want it only then. */
function DayAndHour({ name, typed, ...props }: { name: 'from' | 'to'; typed?: string; firstDay: string }) {
  const t = useTranslations('booking.panel');
  return (
    <div className="grid grid-cols-[1fr_7.5rem] items-end gap-2">
      <DateField
        name={name}
        label={t(`time.${name}`)}
        min={props.firstDay}
        defaultValue={dayOf(typed)}
        required={name === 'from'}
      />
      <TimeField
        name={`${name}Time`}
        label={t(`time.${name}Time`)}
        hideLabel
        step={900}
        defaultValue={hourOf(typed)}
      />
    </div>
  );
}

function Times({ asked, firstDay }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <>
      <DayAndHour name="from" typed={asked?.from} firstDay={firstDay} />
      <DayAndHour name="to" typed={asked?.to} firstDay={firstDay} />
      <p className="-mt-2 text-sm text-ink-2">{t('time.hint')}</p>
    </>
  );
}

function Nights({ asked, firstDay }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <div className="grid gap-3 xs:grid-cols-2">
      <DateField
        name="from"
        label={t('night.from')}
        min={firstDay}
        defaultValue={dayOf(asked?.from)}
        required
      />
      <DateField name="to" label={t('night.to')} min={firstDay} defaultValue={dayOf(asked?.to)} required />
    </div>
  );
}

function Months({ asked, firstDay }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <div className="grid grid-cols-[1fr_7.5rem] gap-3">
      <DateField
        name="from"
        label={t('month.from')}
        min={firstDay}
        defaultValue={dayOf(asked?.from)}
        required
      />
      <NumberField
        name="months"
        label={t('month.months')}
        min={1}
        max={120}
        defaultValue={asked ? monthsBetween(asked.from, asked.to) : 1}
        required
      />
    </div>
  );
}

const FIELDS: Record<Grain, (props: Props) => ReactNode> = { time: Times, night: Nights, month: Months };

/** When: the fields that fit the way a type counts time. `firstDay` is today, where the listing is. */
export function PeriodFields({ grain, ...props }: Props & { grain: Grain }) {
  const Fields = FIELDS[grain];
  return <Fields {...props} />;
}
