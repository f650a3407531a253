import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';

/** The panel of a wish's page: what one can do about it. */
export function AnswerPanel({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('wish');
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby="book-title">
      <div id="book" className="stack gap-4">
        <p className="text-sm font-semibold text-brick-ink">{t('label')}</p>
        <h2 id="book-title" className="title-3">
          {title}
        </h2>
        {children}
      </div>
    </Card>
  );
}
