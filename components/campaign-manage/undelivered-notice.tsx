import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';
import { Notice } from '@/components/ui/notice';

/** What happened and was not followed up: operators can tell whoever looks after the server. */
export function UndeliveredNotice({ count, oldestAt }: { count: number; oldestAt: Date }) {
  const t = useTranslations('campaign-manage.operate');
  const dateText = useDateText();
  const at = dateText(oldestAt, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return <Notice tone="warning">{t('undelivered', { count, at })}</Notice>;
}
