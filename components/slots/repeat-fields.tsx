import { useLocale, useTranslations } from 'next-intl';
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { DateField, NumberField } from '@/components/ui/text-fields';
import { type Rhythm, rhythms } from '@/lib/listing/slots/repetition';
import { sessionsAtOnce, weekdays } from '@/lib/listing/slots/rule';
import { dateFormat } from '@/lib/shared/dates';

/** 5 January 1970 was a Monday. */
const monday = Date.UTC(1970, 0, 5);

/** How a session repeats, folded: most do not. Of one that does (`isChange`): how it goes on. */
export function RepeatFields({ isChange = false }: { isChange?: boolean }) {
  const t = useTranslations('slot-pages.repeat');
  const locale = useLocale();
  const dayName = (index: number): string =>
    dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(monday + index * 86_400_000));
  return (
    <Disclosure summary={t(isChange ? 'change' : 'summary')}>
      <div className="stack">
        <RadioGroup
          name="repeat"
          label={t('label')}
          hint={isChange ? t('changeHint') : undefined}
          required
          defaultValue="once"
          options={[
            { value: 'once', label: t(isChange ? 'same' : 'once') },
            ...(Object.keys(rhythms) as Rhythm[]).map((value) => ({ value, label: t(value) })),
          ]}
        />
        <CheckboxGroup
          name="weekdays[]"
          label={t('days')}
          hint={t('daysHint')}
          options={weekdays.map((value, index) => ({ value, label: dayName(index) }))}
        />
        <RadioGroup
          name="ends"
          label={t('ends')}
          required
          defaultValue="never"
          options={[
            { value: 'never', label: t('never'), hint: t('neverHint') },
            { value: 'until', label: t('untilDate') },
            { value: 'count', label: t('afterCount') },
          ]}
        />
        <div className="grid gap-4 xs:grid-cols-2">
          <DateField name="until" label={t('until')} />
          <NumberField name="count" label={t('count')} min={1} max={sessionsAtOnce} />
        </div>
      </div>
    </Disclosure>
  );
}
