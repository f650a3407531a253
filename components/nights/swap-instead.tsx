import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';

/** The other way to have it: one's own home on the same dates. */
export function SwapInstead({ href }: { href: string }) {
  const t = useTranslations('nights.instead');
  return (
    <section aria-labelledby="swap-instead" className="stack gap-3 border-t border-line pt-4">
      <h3 id="swap-instead" className="font-semibold">
        {t('title')}
      </h3>
      <p className="-mt-2 text-sm text-ink-2 text-pretty">{t('text')}</p>
      <LinkButton href={href} variant="quiet" wide>
        {t('go')}
      </LinkButton>
    </section>
  );
}
