import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type Intent, intents } from '@/lib/listing/intents';
import type { Locale } from '@/lib/shared/locale';
import { type Address, searchHref, toIntent } from './address';

/** What is offered, or what is wanted; the words, the place and the dates stay. */
export function IntentSwitch({
  locale,
  address,
  current,
}: {
  locale: Locale;
  address: Address;
  current: Intent;
}) {
  const t = useTranslations('search.intent');
  return (
    <nav aria-label={t('label')} className="w-fit overflow-hidden rounded-full border border-line bg-card">
      <ul className="flex">
        {intents.map((intent) => (
          <li key={intent}>
            <Link
              href={searchHref(locale, address, toIntent(address, intent))}
              aria-current={intent === current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center px-4 text-[0.9375rem] outline-offset-[-3px] aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-paper md:min-h-10"
            >
              {t(intent)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
