import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';

const marks = ['title', 'strong', 'list', 'quote', 'link', 'photo'] as const;

/** The few marks that give a text its shape. */
export function MarkupHint({ hasPhotos = false }: { hasPhotos?: boolean }) {
  const t = useTranslations('campaign-form.marks');
  return (
    <Disclosure summary={t('summary')}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {marks
          .filter((mark) => mark !== 'photo' || hasPhotos)
          .map((mark) => (
            <div key={mark} className="contents">
              <dt>
                <code className="rounded-md bg-sunk px-2 py-0.5 text-sm">{t.raw(`${mark}.type`)}</code>
              </dt>
              <dd className="text-ink-2 max-sm:mb-2">{t(`${mark}.means`)}</dd>
            </div>
          ))}
      </dl>
    </Disclosure>
  );
}
