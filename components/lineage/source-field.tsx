import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import { calledSource, type Source } from './source';

/** In the form of a listing: which packet it grew from, of those that came to its owner. */
export function SourceField({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('lineage.own');
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <SelectField
      name="sourceId"
      label={t('title')}
      hint={t('formHint')}
      placeholder={t('elsewhere')}
      options={sources.map((source) => ({ value: source.id, label: calledSource(source, locale) }))}
    />
  );
}
