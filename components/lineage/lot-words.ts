import { useLocale, useTranslations } from 'next-intl';
import type { LotView } from '@/lib/listing/lineage/queries';
import { dateFormat } from '@/lib/shared/dates';

/** What a lot is called, and whose it is, since when: as far as the reader may know. */
export const useLotWords = ({ title, holder, isOwn, at }: LotView): { title: string; about: string } => {
  const t = useTranslations('lineage');
  const locale = useLocale();
  const who = isOwn ? t('you') : (holder ?? t('someone'));
  const when = dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
  return { title: title || t('hidden'), about: `${who} · ${when}` };
};
