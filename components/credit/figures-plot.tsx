import { useLocale, useTranslations } from 'next-intl';
import { monthText } from '@/components/credit/month-text';
import { Disclosure } from '@/components/ui/disclosure';
import { FiguresTable } from '@/components/ui/figures-table';
import type { CreditFigures } from '@/lib/ledger/figures';
import type { Asset } from '@/lib/shared/asset';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount, wholeUnits } from '@/lib/shared/money';
import { plotOf, room } from './plot';

type Props = { asset: Asset; months: CreditFigures['months'] };

/** What moved each month, and what there was at its end: a picture, and the same as a table. */
export function FiguresPlot({ asset, months }: Props) {
  const t = useTranslations('credit.public');
  const locale = useLocale() as Locale;
  const said = (minor: number) => formatAmount(minor, asset, locale);
  const few = t('few');
  const saidOrFew = (minor: number | null) => (minor === null ? few : said(minor));
  const points = months.map(({ month, flowMinor, supplyMinor }) => ({
    label: month,
    bar: flowMinor,
    dot: supplyMinor,
  }));
  const { bars, barWidth, line, ticks, labels } = plotOf(
    points,
    asset.unit === 'minutes' ? 60 : wholeUnits(1, asset),
  );
  return (
    <figure>
      <svg viewBox={`0 0 ${room.width} ${room.height}`} className="block w-full" role="img">
        <title>{t('plot')}</title>
        <desc>{t('plotText')}</desc>
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={room.left} x2={room.width - room.right} y1={y} y2={y} className="stroke-line" />
            <text
              x={room.left - 8}
              y={y + 4}
              textAnchor="end"
              className="fill-ink-2 text-[12px] max-sm:text-[21px]"
            >
              {said(value)}
            </text>
          </g>
        ))}
        {bars.map(({ label, x, y, height }) => (
          <rect
            key={label}
            x={x}
            y={y}
            width={barWidth}
            height={height}
            rx="2"
            className="fill-leaf-wash stroke-leaf"
          />
        ))}
        <path d={line} fill="none" strokeWidth="2.5" strokeLinejoin="round" className="stroke-brick" />
        {labels.map(({ label, x }, index) => (
          <text
            key={label}
            x={x}
            y={room.height - 8}
            textAnchor="middle"
            className={`fill-ink-2 text-[12px] max-sm:text-[21px] ${index % 2 === labels.length % 2 ? 'max-sm:hidden' : ''}`}
          >
            {monthText(label, locale, 'short')}
          </text>
        ))}
      </svg>
      <figcaption className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-3 border border-leaf bg-leaf-wash" />
          {t('flow')}
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="h-0.5 w-5 bg-brick" />
          {t('supply')}
        </span>
      </figcaption>
      <div className="mt-3">
        <Disclosure summary={t('table')}>
          <FiguresTable
            caption={t('plot')}
            head={[t('month'), t('transfers'), t('flow'), t('supply')]}
            rows={months.map(({ month, transfers, flowMinor, supplyMinor }) => ({
              key: month,
              head: monthText(month, locale, 'long'),
              cells: [transfers ?? few, saidOrFew(flowMinor), saidOrFew(supplyMinor)],
            }))}
          />
        </Disclosure>
      </div>
    </figure>
  );
}
