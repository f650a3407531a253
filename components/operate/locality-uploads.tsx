import { useTranslations } from 'next-intl';
import { useDateText } from '@/components/ui/date-text';

type Upload = { id: string; fileName: string; count: number; at: Date; byMember: { name: string } };

/** Who brought which file, the last one first. */
export function LocalityUploads({ uploads }: { uploads: readonly Upload[] }) {
  const t = useTranslations('operate.localities');
  const date = useDateText();
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="uploads" className="mt-6 border-line border-t pt-5">
      <h3 id="uploads" className="mb-2 font-semibold">
        {t('uploads')}
      </h3>
      <ol className="divide-y divide-line">
        {uploads.map(({ id, fileName, count, at, byMember }) => (
          <li key={id} className="py-3">
            <p className="wrap-anywhere">{t('upload', { file: fileName, count })}</p>
            <p className="text-sm text-ink-2 wrap-anywhere">
              {[byMember.name, date(at, { dateStyle: 'long', timeStyle: 'short' })].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
