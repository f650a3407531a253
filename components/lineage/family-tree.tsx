import { useTranslations } from 'next-intl';
import { placesOf } from '@/lib/listing/lineage/family';
import type { Family, LotView } from '@/lib/listing/lineage/queries';
import { useLotWords } from './lot-words';

/** Of one box, and what lies between two. */
const box = { width: 168, height: 58 } as const;
const gap = { x: 20, y: 46 } as const;
const margin = 4;
/** So many letters have room in it. */
const letters = 23;

const shortened = (text: string): string =>
  [...text].length > letters ? `${[...text].slice(0, letters - 1).join('')}…` : text;

const left = (column: number): number => margin + column * (box.width + gap.x);
const top = (level: number): number => margin + level * (box.height + gap.y);

function Lot({ lot, x, y, isCentre }: { lot: LotView; x: number; y: number; isCentre: boolean }) {
  const { title, about } = useLotWords(lot);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={box.width}
        height={box.height}
        rx={lot.isOffered ? 12 : 29}
        className={isCentre ? 'fill-brick-wash stroke-brick' : 'fill-card stroke-edge'}
        strokeWidth={isCentre ? 2 : 1}
      />
      <text
        x={x + box.width / 2}
        y={y + 25}
        textAnchor="middle"
        fontSize={13}
        className="fill-ink font-semibold"
      >
        {shortened(title)}
      </text>
      <text x={x + box.width / 2} y={y + 43} textAnchor="middle" fontSize={12} className="fill-ink-2">
        {shortened(about)}
      </text>
    </g>
  );
}

/** Which seed came of which, drawn from above to below. What it says stands beside it as a list. */
export function FamilyTree({ family: { lots, passings, centre } }: { family: Family }) {
  const t = useTranslations('lineage');
  const places = placesOf(
    lots.map(({ id }) => id),
    passings,
  );
  const all = [...places.values()];
  const width = left(Math.max(0, ...all.map(({ column }) => column))) + box.width + margin;
  const height = top(Math.max(0, ...all.map(({ level }) => level))) + box.height + margin;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled to with the keyboard, too.
    <section className="overflow-x-auto" aria-label={t('tree')} tabIndex={0}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('treeAbout', { count: lots.length })}
        className="max-w-none"
      >
        {passings.map(({ from, to, kind }) => {
          const [one, other] = [places.get(from), places.get(to)];
          if (!one || !other) return null;
          const [x1, y1] = [left(one.column) + box.width / 2, top(one.level) + box.height];
          const [x2, y2] = [left(other.column) + box.width / 2, top(other.level)];
          const bend = (y2 - y1) / 2;
          return (
            <path
              key={`${from} ${to}`}
              d={`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`}
              fill="none"
              strokeWidth={2}
              strokeDasharray={kind === 'received' ? '5 5' : undefined}
              className="stroke-edge"
            />
          );
        })}
        {lots.map((lot) => {
          const place = places.get(lot.id);
          return (
            place && (
              <Lot
                key={lot.id}
                lot={lot}
                x={left(place.column)}
                y={top(place.level)}
                isCentre={lot.id === centre}
              />
            )
          );
        })}
      </svg>
    </section>
  );
}
