import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateField, NumberField, TimeField } from '@/components/ui/text-fields';
import { staysWithinADay } from '@/lib/listing/lengths';
import type { ListingType, OpenEnd } from '@/lib/listing/listing-type';
import { openEndOf } from '@/lib/listing/scarcity';
import { type Grain, isPlainDate } from '@/lib/shared/period';
import { type Asked, monthsBetween } from './asked';

type Labels = { from: string; to: string };
/** `needsEnd`: other dates for what has some, so that both stand there and neither may be left out. */
type Props = { asked: Asked | null; firstDay: string; labels: Labels; needsEnd?: boolean };

const dayOf = (text = ''): string => (isPlainDate(text.slice(0, 10)) ? text.slice(0, 10) : '');
const hourOf = (text = ''): string => /T(\d{2}:\d{2})/.exec(text)?.[1] ?? '';

/** A day, and an hour for those who want it only then. */
function DayAndHour({ name, asked, firstDay, labels, needsEnd = false }: Props & { name: keyof Labels }) {
  const t = useTranslations('booking.panel');
  const typed = asked?.[name];
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="grow-[3] basis-38">
        <DateField
          name={name}
          label={labels[name]}
          min={firstDay}
          defaultValue={dayOf(typed)}
          required={name === 'from' || needsEnd}
        />
      </div>
      <div className="grow basis-30">
        <TimeField
          name={`${name}Time`}
          label={t(`${name}Time`)}
          hideLabel
          step={900}
          defaultValue={hourOf(typed)}
        />
      </div>
    </div>
  );
}

function Times(props: Props) {
  const t = useTranslations('booking.panel');
  return (
    <>
      <DayAndHour name="from" {...props} />
      <DayAndHour name="to" {...props} />
      <p className="-mt-2 text-sm text-ink-2">{t('timeHint')}</p>
    </>
  );
}

/** What is over within the day: which day, and from when until when. */
function Hours({ asked, firstDay, labels }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <>
      <DateField name="from" label={labels.from} min={firstDay} defaultValue={dayOf(asked?.from)} required />
      <div className="grid grid-cols-2 gap-3">
        {(['from', 'to'] as const).map((name) => (
          <TimeField
            key={name}
            name={`${name}Time`}
            label={t(`${name}Time`)}
            step={900}
            defaultValue={hourOf(asked?.[name])}
            required
          />
        ))}
      </div>
    </>
  );
}

function Nights({ asked, firstDay, labels }: Props) {
  return (
    <div className="grid gap-3 xs:grid-cols-2">
      <DateField name="from" label={labels.from} min={firstDay} defaultValue={dayOf(asked?.from)} required />
      <DateField name="to" label={labels.to} min={firstDay} defaultValue={dayOf(asked?.to)} required />
    </div>
  );
}

function Months({ asked, firstDay, labels }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <div className="flex flex-wrap gap-3">
      <div className="grow-[3] basis-38">
        <DateField
          name="from"
          label={labels.from}
          min={firstDay}
          defaultValue={dayOf(asked?.from)}
          required
        />
      </div>
      <div className="grow basis-28">
        <NumberField
          name="months"
          label={t('months')}
          min={1}
          max={120}
          defaultValue={asked ? monthsBetween(asked.from, asked.to) : 1}
          required
        />
      </div>
    </div>
  );
}

function EndTime(props: Props) {
  return <DayAndHour name="to" {...props} />;
}

function EndNight({ asked, firstDay, labels }: Props) {
  return <DateField name="to" label={labels.to} min={firstDay} defaultValue={dayOf(asked?.to)} required />;
}

function EndMonth({ asked }: Props) {
  const t = useTranslations('booking.panel');
  return (
    <NumberField
      name="months"
      label={t('months')}
      min={1}
      max={120}
      defaultValue={asked ? monthsBetween(asked.from, asked.to) : 1}
      required
    />
  );
}

const ENDS: Record<Grain, (props: Props) => ReactNode> = { time: EndTime, night: EndNight, month: EndMonth };

const FIELDS: Record<Grain, (props: Props) => ReactNode> = { time: Times, night: Nights, month: Months };

/** Nobody says until when: the first day is all. */
function FirstDay({ asked, firstDay, labels, openEnd }: Props & { openEnd: OpenEnd }) {
  const t = useTranslations('booking.panel');
  return (
    <DateField
      name="from"
      label={labels.from}
      hint={t('ongoing', { months: openEnd.noticeMonths })}
      min={firstDay}
      defaultValue={dayOf(asked?.from)}
      required
    />
  );
}

/** When: the fields that fit the way a type counts time. `firstDay` is today, where the listing is. */
export function PeriodFields({ type, ...props }: Omit<Props, 'labels'> & { type: ListingType }) {
  const t = useTranslations(`types.${type.name}.period`);
  const { grain } = type.allocation;
  const openEnd = openEndOf(type);
  const labels = { from: t('from'), to: t('to') };
  if (openEnd) return <FirstDay {...props} {...{ labels, openEnd }} />;
  const Fields = staysWithinADay(type) ? Hours : FIELDS[grain];
  return <Fields {...props} labels={labels} />;
}

/** Until when, of what has begun: its start stays. */
export function EndField({ type, ...props }: Omit<Props, 'labels' | 'needsEnd'> & { type: ListingType }) {
  const t = useTranslations(`types.${type.name}.period`);
  const Fields = ENDS[type.allocation.grain];
  return <Fields {...props} needsEnd labels={{ from: t('from'), to: t('to') }} />;
}
