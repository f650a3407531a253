import { useTranslations } from 'next-intl';
import { TypeChips } from '@/components/home/type-chips';
import { typePicture } from '@/components/listing/type-pictures';
import { hasSlots } from '@/lib/listing/scarcity';
import { listingTypes } from '@/lib/listing/types/registry';

type Props = { current: string | undefined; hrefOf: (type: string | null) => string };

/** The ways of sharing that have slots, each a week of its own. */
export function WeekTypes({ current, hrefOf }: Props) {
  const words = useTranslations();
  const all = {
    href: hrefOf(null),
    label: words('search.all'),
    current: !current,
    picture: typePicture('sparkles'),
  };
  const each = listingTypes.filter(hasSlots).map(({ name, picture }) => ({
    href: hrefOf(name),
    label: words(`types.${name}.chip`),
    current: name === current,
    picture: typePicture(picture),
  }));
  return <TypeChips label={words('search.types')} items={[all, ...each]} />;
}
