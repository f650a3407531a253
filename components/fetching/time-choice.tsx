import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import type { FetchTime } from '@/lib/listing/fetching/rules';
import { spokenPeriod } from '@/lib/listing/spoken';

type Props = { times: readonly FetchTime[]; timeZone: string; hint?: string; required?: boolean };

/** One of the times that a giver offers, of those that have a place left; nothing where there is none. */
export function TimeChoice({ times, timeZone, hint, required }: Props) {
  const t = useTranslations('fetching');
  const locale = useLocale();
  const open = times.filter(({ left }) => left > 0);
  if (open.length === 0) return null;
  return (
    <SelectField
      name="fetchTimeId"
      label={t('choose')}
      hint={hint}
      required={required}
      placeholder={t('later')}
      options={open.map(({ id, startsAt, endsAt, left }) => ({
        value: id,
        label: t('left', {
          time: spokenPeriod('time', { from: startsAt, to: endsAt }, timeZone, locale),
          count: left,
        }),
      }))}
    />
  );
}
