import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import { paths } from '@/lib/shared/paths';

/** What one accepts by making an account, beside every button that makes one. */
export function TermsNote() {
  const t = useTranslations('account');
  const locale = useLocale();
  return (
    <p className="text-sm text-ink-2 text-pretty">
      {t.rich('accepts', {
        terms: (words) => <TextLink href={paths.sitePage(locale, 'terms')}>{words}</TextLink>,
        privacy: (words) => <TextLink href={paths.sitePage(locale, 'privacy')}>{words}</TextLink>,
      })}
    </p>
  );
}
