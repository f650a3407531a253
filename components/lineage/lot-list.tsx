import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/link';
import { levelsOf } from '@/lib/listing/lineage/family';
import type { Family, LotView, PassingView } from '@/lib/listing/lineage/queries';
import { paths } from '@/lib/shared/paths';
import { useLotWords } from './lot-words';

type Line = { lot: LotView; sources: readonly { passing: PassingView; of: string }[] };

function Row({ lot, sources, level }: Line & { level: number }) {
  const t = useTranslations('lineage');
  const locale = useLocale();
  const { title, about } = useLotWords(lot);
  return (
    <tr className="border-t border-line align-top">
      <td className="py-2 pr-3 tabular-nums max-sm:hidden">{level + 1}</td>
      <th scope="row" className="py-2 pr-3 text-left font-semibold hyphens-auto wrap-anywhere">
        {lot.listingId ? <TextLink href={paths.listing(locale, lot.listingId)}>{title}</TextLink> : title}
      </th>
      <td className="py-2 pr-3">{about}</td>
      <td className="py-2">
        {sources.map(({ passing: { from, kind, count, unit }, of }) => (
          <span key={from} className="block">
            {t(`from.${kind}`, { of, amount: t(`unit.${unit}`, { count }) })}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** The same as the drawing says, for those who read it. */
export function LotList({ family: { lots, passings } }: { family: Family }) {
  const t = useTranslations('lineage');
  const levels = levelsOf(
    lots.map(({ id }) => id),
    passings,
  );
  const titles = new Map(lots.map(({ id, title }) => [id, title || t('hidden')]));
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('list')}</caption>
        <thead className="text-ink-2">
          <tr>
            {(['generation', 'lot', 'who', 'source'] as const).map((name) => (
              <th
                key={name}
                scope="col"
                className={`py-1 pr-3 text-left font-normal ${name === 'generation' ? 'max-sm:hidden' : ''}`}
              >
                {t(`head.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <Row
              key={lot.id}
              lot={lot}
              level={levels.get(lot.id) ?? 0}
              sources={passings
                .filter(({ to }) => to === lot.id)
                .map((passing) => ({ passing, of: titles.get(passing.from) ?? '' }))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
