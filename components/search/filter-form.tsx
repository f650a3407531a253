import { useTranslations } from 'next-intl';
import { CategorySelect } from '@/components/category/category-select';
import { lengthLabel, sayOf } from '@/components/listing/labels';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { CategoryChoice } from '@/lib/category/choices';
import { partNames } from '@/lib/holding/rules';
import { filterFieldsOf } from '@/lib/listing/fields';
import { hasSlots } from '@/lib/listing/scarcity';
import { findListingType, listingTypes } from '@/lib/listing/types/registry';
import { mayCost } from '@/lib/search/rules';
import type { SearchListings } from '@/lib/search/schema';
import { currencyAsset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type Address, without } from './address';
import { DetailFilter, isTicked } from './detail-filter';

/** `currency`: what the highest price is asked for in. */
type Props = {
  locale: Locale;
  address: Address;
  query: SearchListings;
  currency: string;
  categories: readonly CategoryChoice[];
};

const columns = 'grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4';

const radii = [1, 2, 5, 10, 25, 50];

const text = (value: Address[string] | undefined): string => [value ?? ''].flat().join(' ');

/** Everything else one can ask for, folded away. A plain form: its answers go into the address. */
export function FilterForm({ locale, address, query, currency, categories }: Props) {
  const words = useTranslations();
  const t = useTranslations('search.filters');
  const isOffer = query.intent === 'offer';
  const type = findListingType(query.type ?? '');
  const fields = isOffer && type ? filterFieldsOf(type) : [];
  const hasParts = isOffer && (type ? hasSlots(type) : listingTypes.some(hasSlots));
  const isPriced = mayCost(query);
  // Of what there is one of, nobody asks how many.
  const hasMany = isOffer && (!type || hasSlots(type) || type.allocation.maxUnits > 1);
  const asks = [
    'category',
    'radiusKm',
    'at',
    'quantity',
    'priceMax',
    'free',
    ...fields.map(([name]) => `details.${name}`),
  ];
  // Of what is wanted only its category and the distance can be narrowed, this only around a place.
  if (!isOffer && !query.near && categories.length === 0) return null;
  const inUse = asks.filter((name) => address[name] !== undefined).length;
  const typed = fields.filter(([, { kind }]) => !isTicked[kind]);
  const ticked = fields.filter(([, { kind }]) => isTicked[kind]);
  const detail = ([name, field]: (typeof fields)[number]) => (
    <DetailFilter
      key={name}
      name={`details.${name}`}
      field={field}
      detail={name}
      say={sayOf(words, query.type ?? '')}
      words={words}
      chosen={[address[`details.${name}`] ?? []].flat()}
    />
  );
  return (
    <details className="open:basis-full" name="search-filters">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 text-[0.9375rem] font-semibold hover:border-edge md:min-h-10">
        <Icon name="sliders" size={18} />
        {t('title')}
        {inUse > 0 && (
          <span className="rounded-full bg-brick px-2 text-sm text-on-brick">
            <span aria-hidden="true">{inUse}</span>
            <span className="sr-only">{t('count', { count: inUse })}</span>
          </span>
        )}
      </summary>
      <form
        action={paths.search(locale)}
        className="mt-3 grid gap-y-6 rounded-card border border-line bg-card p-5"
      >
        {Object.entries(without(address, asks)).flatMap(([name, values]) =>
          [values]
            .flat()
            .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        {/* What is typed or chosen stands in rows whose fields are level, however long the words above them are. */}
        <div className={`${columns} items-end`}>
          {categories.length > 0 && (
            <CategorySelect
              label={t('category')}
              any={t('anyCategory')}
              choices={categories}
              chosen={query.category}
            />
          )}
          {query.near && (
            <label>
              <span className="mb-1 block font-medium">{t('radius')}</span>
              <select name="radiusKm" defaultValue={query.radiusKm ?? 'any'} className="field">
                {radii.map((km) => (
                  <option key={km} value={km}>
                    {t('radiusValue', { km: lengthLabel(km, locale) })}
                  </option>
                ))}
                <option value="any">{t('anyDistance')}</option>
              </select>
            </label>
          )}
          {hasParts && (
            <label>
              <span className="mb-1 block font-medium">{t('at')}</span>
              <select name="at" defaultValue={query.at ?? ''} className="field">
                <option value="">{t('anyTime')}</option>
                {partNames.map((part) => (
                  <option key={part} value={part}>
                    {words(`search.partOfDay.${part}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {isPriced && (
            <label>
              <span className="block font-medium">{t('priceMax')}</span>
              <span id="price-hint" className="mb-1 block text-sm text-ink-2">
                {t('priceHint')}
              </span>
              <span className="relative block">
                <input
                  name="priceMax"
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={text(address.priceMax)}
                  aria-describedby="price-hint"
                  className="field pr-9"
                />
                <span
                  aria-hidden="true"
                  className="absolute inset-y-0 right-3.5 flex items-center text-ink-2"
                >
                  {currencyAsset(currency).symbols[0]}
                </span>
              </span>
            </label>
          )}
          {hasMany && (
            <label>
              <span className="mb-1 block font-medium">{t('quantity')}</span>
              <input
                type="number"
                name="quantity"
                min={1}
                max={99}
                defaultValue={text(address.quantity)}
                placeholder="1"
                className="field"
              />
            </label>
          )}
          {typed.map(detail)}
          {isPriced && (
            <label className="flex min-h-12 items-center gap-3">
              <input
                type="checkbox"
                name="free"
                value="1"
                defaultChecked={query.free}
                className="size-5 accent-brick"
              />
              {t('free')}
            </label>
          )}
        </div>
        {ticked.length > 0 && <div className={`${columns} items-start`}>{ticked.map(detail)}</div>}
        <div>
          <Button type="submit">{t('apply')}</Button>
        </div>
      </form>
    </details>
  );
}
