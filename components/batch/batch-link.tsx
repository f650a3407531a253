import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** From one thing to all that was offered with it. */
export function BatchLink({ locale, batch }: { locale: Locale; batch: { id: string; title: string } }) {
  const t = useTranslations('batch');
  return (
    <p className="mb-6">
      {t.rich('partOf', {
        title: batch.title,
        link: (words) => <TextLink href={paths.batch(locale, batch.id)}>{words}</TextLink>,
      })}
    </p>
  );
}
