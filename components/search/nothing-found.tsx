import { useTranslations } from 'next-intl';
import { lengthLabel } from '@/components/listing/labels';
import { typePicture } from '@/components/listing/type-pictures';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { findListingType } from '@/lib/listing/types/registry';
import type { SearchListings } from '@/lib/search/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type Address, type Changes, isWorthKeeping, noDetails, searchHref } from './address';
import { wishHref } from './wish-href';

type Props = {
  locale: Locale;
  address: Address;
  query: SearchListings;
  /** The place that the words may have meant. */
  meant: { place: string; name: string } | null;
};

/** Ways to ask for less, the likeliest to help first. */
const wideningsOf = ({ locale, address, query, meant }: Props, t: ReturnType<typeof useTranslations>) => {
  const { near, radiusKm = 0, bbox, from, at, free, priceMaxMinor, details, quantity, type, q } = query;
  const wider = Math.min(100, radiusKm * 5);
  const ways: [boolean, string, Changes][] = [
    [meant !== null, t('near', { place: meant?.name ?? '' }), { q: null, place: meant?.place ?? null }],
    [
      Boolean(near && radiusKm > 0 && radiusKm < 100),
      t('widen', { km: lengthLabel(wider, locale) }),
      { radiusKm: String(wider) },
    ],
    [query.category !== undefined, t('anyCategory'), { category: null }],
    [Boolean(near), t('anywhere'), { near: null, place: null, radiusKm: null }],
    [Boolean(bbox), t('anyArea'), { bbox: null }],
    [Boolean(at), t('anyTime'), { at: null }],
    [Boolean(from), t('anyDates'), { from: null, to: null }],
    [free || priceMaxMinor !== undefined, t('anyPrice'), { free: null, priceMax: null }],
    [details.length > 0 || quantity > 1, t('fewerFilters'), { ...noDetails(address), quantity: null }],
    [Boolean(type && q), t('anyType'), { type: null, ...noDetails(address) }],
  ];
  return ways.flatMap(([helps, label, changes]) =>
    helps ? [{ label, href: searchHref(locale, address, changes) }] : [],
  );
};

/** A search that found nothing: what to try next. */
export function NothingFound(props: Props) {
  const words = useTranslations();
  const t = useTranslations('search.empty');
  const { locale, query, address } = props;
  const type = findListingType(query.type ?? '');
  const isOffer = query.intent === 'offer';
  const ways = wideningsOf(props, t).slice(0, 3);
  const wish = wishHref(locale, query);
  return (
    <EmptyState
      picture={typePicture(type?.picture ?? 'seedling')}
      title={isOffer ? (type ? words(`types.${type.name}.empty.title`) : t('title')) : t('noWishes')}
      action={
        <>
          {ways.map(({ label, href }, index) => (
            <LinkButton key={label} href={href} variant={index === 0 ? 'primary' : 'quiet'}>
              {label}
            </LinkButton>
          ))}
          {wish && (
            <LinkButton href={wish} variant={ways.length > 0 ? 'quiet' : 'primary'}>
              {t('wish')}
            </LinkButton>
          )}
          {isWorthKeeping(address) && (
            <LinkButton href={paths.saveSearch(locale, address)} variant="quiet">
              {t('keep')}
            </LinkButton>
          )}
          {isOffer && ways.length === 0 && (
            <>
              {(query.q || type) && (
                <LinkButton href={paths.search(locale)} variant={wish ? 'quiet' : 'primary'}>
                  {t('all')}
                </LinkButton>
              )}
              <LinkButton href={paths.newListing(locale, { type: type?.name })} variant="quiet">
                {t('offer')}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      {isOffer ? (type ? words(`types.${type.name}.empty.body`) : t('body')) : t('noWishesBody')}
    </EmptyState>
  );
}
