import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The way to offer something of one's own, at the end of the page. */
export function OfferBand({ action }: { action: ReactNode }) {
  const t = useTranslations('home.offer');
  return (
    <section aria-labelledby="offer" className="wrap pt-4 pb-16">
      <div className="flex flex-wrap items-center justify-between gap-6 rounded-card border border-line bg-card p-6 md:p-8">
        <div>
          <h2 id="offer" className="title-2">
            {t('title')}
          </h2>
          <p className="mt-1 text-ink-2">{t('body')}</p>
        </div>
        {action}
      </div>
    </section>
  );
}
