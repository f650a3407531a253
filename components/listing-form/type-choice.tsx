import { useTranslations } from 'next-intl';
import { typePicture } from '@/components/listing/type-pictures';
import { Link } from '@/components/ui/link';
import { tintClass } from '@/components/ui/tint';
import type { Intent } from '@/lib/listing/intents';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  types: readonly ListingType[];
  intent: Intent;
  /** What was typed already. */
  begun: Readonly<Record<string, string | undefined>>;
};

/** What one may share, or look for, as cards: each is a link to the first page of its form. */
export function TypeChoice({ locale, types, intent, begun }: Props) {
  const t = useTranslations();
  return (
    <ul aria-label={t('listing-form.new.types')} className="grid gap-4 sm:grid-cols-2">
      {types.map(({ name, picture, tint }) => (
        <li
          key={name}
          className="relative flex overflow-hidden rounded-card border border-line bg-card focus-within:border-edge hover:border-edge"
        >
          <span
            className={`flex w-24 shrink-0 items-center justify-center text-ink sm:w-28 ${tintClass(tint)}`}
          >
            <img
              src={typePicture(picture).src}
              alt=""
              width={64}
              height={64}
              className="size-14 sm:size-16"
            />
          </span>
          <div className="p-4 sm:p-5">
            <h2 className="title-3">
              <Link
                href={paths.newListing(locale, { type: name, ...begun })}
                className="after:absolute after:inset-0 after:rounded-card"
              >
                {t(`types.${name}.name`)}
              </Link>
            </h2>
            <p className="mt-1 text-ink-2 text-pretty">
              {t(intent === 'wish' ? `wish.about.${name}` : `types.${name}.about`)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
