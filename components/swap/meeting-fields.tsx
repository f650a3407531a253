import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { DateTimeField, TextField } from '@/components/ui/text-fields';

/** Where and when all meet, for those who would rather not go from door to door. */
export function MeetingFields() {
  const t = useTranslations('swapping.meeting');
  return (
    <Disclosure summary={t('open')}>
      <div className="stack gap-4">
        <p className="max-w-prose text-sm text-ink-2 text-pretty">{t('hint')}</p>
        <TextField name="meetingPlace" label={t('place')} hint={t('placeHint')} maxLength={200} />
        <DateTimeField name="meetingAt" label={t('at')} />
      </div>
    </Disclosure>
  );
}
