import { useTranslations } from 'next-intl';
import { MoreLink } from '@/components/ui/more-link';
import type { LotView, passedOnOf } from '@/lib/listing/lineage/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { useLotWords } from './lot-words';

type Props = { locale: Locale; listingId: string; passedOn: Awaited<ReturnType<typeof passedOnOf>> };

function Line({ lot }: { lot: LotView }) {
  const { title, about } = useLotWords(lot);
  return (
    <li className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2">
      <span className="font-semibold wrap-anywhere">{title}</span>
      <span className="text-ink-2">{about}</span>
    </li>
  );
}

/** All packets that went out of it, page by page: the drawing has room for some of them. */
export function PassedOn({ locale, listingId, passedOn: { lots, next, total } }: Props) {
  const t = useTranslations('lineage');
  if (total === 0) return null;
  return (
    <section aria-labelledby="passed-on" className="stack gap-3">
      <h2 id="passed-on" className="title-2">
        {t('passedOn', { count: total })}
      </h2>
      <ul>
        {lots.map((lot) => (
          <Line key={lot.id} lot={lot} />
        ))}
      </ul>
      <MoreLink href={next && `${paths.lineage(locale, listingId, { after: next })}#passed-on`}>
        {t('more')}
      </MoreLink>
    </section>
  );
}
