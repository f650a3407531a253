import { useTranslations } from 'next-intl';
import { TypeChips } from '@/components/home/type-chips';
import { typePicture } from '@/components/listing/type-pictures';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { type Address, searchHref, toType } from './address';

type Props = {
  locale: Locale;
  /** Those that are open here. */
  types: readonly ListingType[];
  address?: Address;
  current?: string;
};

/** The ways of sharing; the rest of the search is kept, but for the filters that only one of them knows. */
export function TypeRow({ locale, types, address = {}, current }: Props) {
  const words = useTranslations();
  const hrefOf = (type: ListingType | null) => searchHref(locale, address, toType(address, type));
  const all = {
    href: hrefOf(null),
    label: words('search.all'),
    current: !current,
    picture: typePicture('sparkles'),
  };
  const each = types.map((type) => ({
    href: hrefOf(type),
    label: words(`types.${type.name}.chip`),
    current: type.name === current,
    picture: typePicture(type.picture),
  }));
  return <TypeChips label={words('search.types')} items={[all, ...each]} />;
}
