import { useTranslations } from 'next-intl';
import { TypeChips } from '@/components/home/type-chips';
import { typePicture } from '@/components/listing/type-pictures';
import { listingTypes } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { type Address, noDetails, searchHref } from './address';

type Props = { locale: Locale; address?: Address; current?: string };

/** The ways of sharing; the rest of the search is kept, but for the filters that only one of them knows. */
export function TypeRow({ locale, address = {}, current }: Props) {
  const words = useTranslations();
  const hrefOf = (type: string | null) => searchHref(locale, address, { ...noDetails(address), type });
  const all = {
    href: hrefOf(null),
    label: words('search.all'),
    current: !current,
    picture: typePicture('sparkles'),
  };
  const each = listingTypes.map(({ name, picture }) => ({
    href: hrefOf(name),
    label: words(`types.${name}.chip`),
    current: name === current,
    picture: typePicture(picture),
  }));
  return <TypeChips label={words('search.types')} items={[all, ...each]} />;
}
