import { useTranslations } from 'next-intl';
import { paths } from '@/lib/shared/paths';

/** On every page of a demonstration: none of this is real. */
export function DemoNotice() {
  const t = useTranslations('shell');
  return (
    <aside className="bg-sun-wash text-sm text-sun-ink print:hidden">
      <p className="wrap flex flex-wrap justify-center gap-x-3 py-1.5 text-center">
        {t('demo')}
        <a href={paths.outbox()} className="inline-block min-h-6 font-semibold underline underline-offset-2">
          {t('demoOutbox')}
        </a>
      </p>
    </aside>
  );
}
