import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { type Address, searchHref } from './address';
import { wishHref } from './wish-href';

type Props = {
  locale: Locale;
  address: Address;
  query: SearchListings & { words: { understood: readonly Understood[]; listings: number } | null };
  town: string | null;
  others: readonly string[];
  unknownPlace: string | null;
  ignored: readonly string[];
  wrongPrice: string | null;
  isPast: boolean;
  isStale: boolean;
  /** Whether anything was found: only then it is said what was found instead. */
  isFound: boolean;
};

/** How a word was understood that is not looked for as it was typed; `meant` is empty where that is not for everyone to read. */
type Understood = { kind: 'mistake' | 'unknown' | 'partly' | 'few'; typed: string; meant: string };

/** A form has these, and people get them wrong; the other names come from an address that was changed by hand. */
const dates: ReadonlySet<string> = new Set(['from', 'to']);

/** One that no list of ours has: there is a better way than trying others. */
const postcode = /^\d[\d\s-]*$/;

/** What the reader should know about how the address was read. */
export function SearchNotes({
  locale,
  address,
  query,
  town,
  others,
  unknownPlace,
  ignored,
  wrongPrice,
  isPast,
  isStale,
  isFound,
}: Props) {
  const t = useTranslations('search');
  const names = ignored.filter((name) => !dates.has(name));
  const understood = isFound ? (query.words?.understood ?? []) : [];
  const notes = [
    ...understood.map(({ kind, typed, meant }) =>
      t(`understood.${kind === 'mistake' && !meant ? 'alike' : kind}`, { typed, meant }),
    ),
    unknownPlace !== null && t('places.none', { place: unknownPlace }),
    unknownPlace !== null && postcode.test(unknownPlace) && t('places.postcode'),
    wrongPrice ?? false,
    isPast && t('past'),
    names.length < ignored.length && t('wrongDates'),
    names.length > 0 && t('ignored', { names: names.join(', ') }),
    isStale && t('staleCursor'),
  ].filter((note) => typeof note === 'string');
  const wish = understood.length > 0 && query.intent === 'offer' ? wishHref(locale, query) : null;
  if (notes.length === 0 && others.length === 0) return null;
  return (
    <Notice tone={notes.length > understood.length ? 'warning' : 'info'}>
      {notes.map((note) => (
        <p key={note} className="wrap-anywhere">
          {note}
        </p>
      ))}
      {wish && (
        <p>
          <TextLink href={wish}>{t('empty.wish')}</TextLink>
        </p>
      )}
      {others.length > 0 && (
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {t('places.several', { place: town ?? '' })}
          {others.map((place) => (
            <TextLink key={place} href={searchHref(locale, address, { place, near: null, bbox: null })}>
              {place}
            </TextLink>
          ))}
        </p>
      )}
    </Notice>
  );
}
