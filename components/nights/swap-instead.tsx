import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';

/** The other way to have it: one's own home on the same dates; for whose it is, where they would like to go. */
export function SwapInstead({ href, isOwn }: { href: string; isOwn: boolean }) {
  const t = useTranslations('nights');
  return (
    <section aria-labelledby="swap-instead" className="stack gap-3 border-t border-line pt-4">
      <h3 id="swap-instead" className="font-semibold">
        {t(isOwn ? 'destinations.title' : 'instead.title')}
      </h3>
      <p className="-mt-2 text-sm text-ink-2 text-pretty">
        {t(isOwn ? 'destinations.linkText' : 'instead.text')}
      </p>
      <LinkButton href={href} variant="quiet" wide>
        {t(isOwn ? 'destinations.link' : 'instead.go')}
      </LinkButton>
    </section>
  );
}
