import { useLocale, useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';

type Change = {
  id: string;
  name: string;
  at: Date;
  byMember: { name: string } | null;
  category: { nameFr: string; nameEn: string };
};

/** What was done to the categories last, by whom and when. */
export function CategoryHistory({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('category.operate');
  const locale = useLocale();
  const date = useDateText();
  if (changes.length === 0) return <p className="text-ink-2">{t('noChanges')}</p>;
  return (
    <ul className="stack gap-1.5">
      {changes.map(({ id, name, at, byMember, category }) => (
        <li key={id}>
          {t(`change.${name}`, { category: locale === 'fr' ? category.nameFr : category.nameEn })}{' '}
          <span className="text-sm text-ink-2">
            {[byMember?.name, date(at, { dateStyle: 'medium', timeStyle: 'short' })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
