import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/choice-fields';

/** Whether programs and calendars lose their way in too: ticked, since one who was robbed seldom thinks of them. */
export function EndAccessField() {
  const t = useTranslations('settings.everywhere');
  return <CheckboxField name="endsAccess" label={t('access')} hint={t('accessHint')} defaultChecked />;
}
