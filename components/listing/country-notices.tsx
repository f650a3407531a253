import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ListingType } from '@/lib/listing/listing-type';

/** What the country of the community asks of those who share in this way; owners read it, and everyone else. */
export function CountryNotices({ type, country }: { type: ListingType; country: string }) {
  const words = useTranslations(`types.${type.name}.notices`);
  return type.notices?.map((name) => (
    <Notice key={name} title={words(`${name}.title`)}>
      <p className="text-pretty">
        {words(words.has(`${name}.${country}`) ? `${name}.${country}` : `${name}.other`)}
      </p>
    </Notice>
  ));
}
