import { useLocale, useTranslations } from 'next-intl';
import { CheckboxGroup, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { DateField, NumberField } from '@/components/ui/text-fields';
import { nths, type Rhythm, rhythms } from '@/lib/listing/slots/repetition';
import { slotsAtOnce, weekdays } from '@/lib/listing/slots/rule';
import { dateFormat } from '@/lib/shared/dates';
import { RuleText } from './rule-text';

/** 5 January 1970 was a Monday. */
const monday = Date.UTC(1970, 0, 5);

/*
 * What goes with another choice than the one made is out of sight, by style alone: it works without script, and what was
 * typed stays. A browser that does not know `:has` shows all of it.
 */
const onceHides = 'group-has-[option[value=once]:checked]/repeat:hidden';
const monthDayHides = 'group-has-[option[value=monthDay]:checked]/repeat:hidden';
const onlyMonth = 'group-[:not(:has(option[value=month]:checked))]/repeat:hidden';
const onlyMonthDay = 'group-[:not(:has(option[value=monthDay]:checked))]/repeat:hidden';
const onlyUntil = 'group-[:not(:has(input[value=until]:checked))]/repeat:hidden';
const onlyCount = 'group-[:not(:has(input[value=count]:checked))]/repeat:hidden';

/** Which days of the week, or of the month. */
function Days() {
  const t = useTranslations('slot-pages.repeat');
  const locale = useLocale();
  const dayName = (index: number): string =>
    dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(monday + index * 86_400_000));
  return (
    <>
      <p className={`text-sm text-ink-2 ${onlyMonthDay}`}>{t('monthDayHint')}</p>
      <div className={onlyMonth}>
        <SelectField
          name="nth"
          label={t('nth')}
          hint={t('nthHint')}
          placeholder={t('nthFirst')}
          options={nths.map((nth) => ({ value: String(nth), label: t('nthOf', { nth }) }))}
        />
      </div>
      <div className={monthDayHides}>
        <CheckboxGroup
          name="weekdays[]"
          label={t('days')}
          hint={t('daysHint')}
          options={weekdays.map((value, index) => ({ value, label: dayName(index) }))}
        />
      </div>
    </>
  );
}

/** How a slot repeats: most do not. Of one that does (by `rule`): how it goes on. */
export function RepeatFields({ rule = null }: { rule?: string | null }) {
  const t = useTranslations('slot-pages.repeat');
  const isChange = rule !== null;
  return (
    <div className="group/repeat stack">
      {rule && (
        <p>
          <span className="block font-semibold">{t('now')}</span>
          <RuleText rule={rule} />
        </p>
      )}
      <SelectField
        name="repeat"
        label={t(isChange ? 'change' : 'label')}
        hint={isChange ? t('changeHint') : undefined}
        required
        defaultValue="once"
        options={[
          { value: 'once', label: t(isChange ? 'same' : 'once') },
          ...(Object.keys(rhythms) as Rhythm[]).map((value) => ({ value, label: t(value) })),
        ]}
      />
      <div className={`stack ${onceHides}`}>
        <Days />
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
        <div className={onlyUntil}>
          <DateField name="until" label={t('until')} />
        </div>
        <div className={onlyCount}>
          <NumberField name="count" label={t('count')} min={1} max={slotsAtOnce} />
        </div>
      </div>
    </div>
  );
}
