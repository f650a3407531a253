import { typePicture } from '@/components/listing/type-pictures';
import { initialsOf } from '@/components/ui/avatar';
import { tintOf } from '@/components/ui/tint';
import type { Seat } from '@/lib/booking/slots/queries';
import { paths } from '@/lib/shared/paths';
import type { Tint } from '@/lib/shared/tint';
import { chairRadius, type DrawnTable as Drawing, type Spot, tablesOf } from './seating';

const FILLS = {
  sand: 'fill-tint-sand',
  peach: 'fill-tint-peach',
  mint: 'fill-tint-mint',
  sky: 'fill-tint-sky',
  clay: 'fill-tint-clay',
  grass: 'fill-tint-grass',
  lilac: 'fill-tint-lilac',
  honey: 'fill-tint-honey',
  rose: 'fill-tint-rose',
  cocoa: 'fill-tint-cocoa',
  moss: 'fill-tint-moss',
} satisfies Record<Tint, string>;

/** What fits beside a chair. */
const calledName = (name: string): string => {
  const [first = ''] = name.trim().split(/\s+/);
  return [...first].length > 11 ? `${[...first].slice(0, 10).join('')}…` : first;
};

/** Head and shoulders of someone whom one does not see. */
function Silhouette({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y - 7} r={7} />
      <path d={`M${x - 13} ${y + 15}a13 12 0 0 1 26 0z`} />
    </>
  );
}

function ChairDrawing({ spot, id }: { spot: Spot; id: string }) {
  const { x, y, kind, name, pictureId } = spot;
  const circle = { cx: x, cy: y, r: chairRadius };
  if (kind === 'free')
    return (
      <circle
        {...circle}
        r={chairRadius - 3}
        className="fill-none stroke-edge"
        strokeWidth={1.5}
        strokeDasharray="5 5"
      />
    );
  if (kind === 'hidden' || kind === 'companion')
    return (
      <>
        <circle {...circle} className={kind === 'hidden' ? 'fill-sunk stroke-line' : FILLS[tintOf(name)]} />
        <g className="fill-ink-2 opacity-60">
          <Silhouette x={x} y={y} />
        </g>
      </>
    );
  if (!pictureId)
    return (
      <>
        <circle {...circle} className={FILLS[tintOf(name)]} />
        <text x={x} y={y + 6} textAnchor="middle" className="fill-ink text-[17px] font-semibold">
          {initialsOf(name)}
        </text>
      </>
    );
  return (
    <>
      <clipPath id={id}>
        <circle {...circle} />
      </clipPath>
      <image
        href={paths.photo(pictureId, 320)}
        x={x - chairRadius}
        y={y - chairRadius}
        width={2 * chairRadius}
        height={2 * chairRadius}
        preserveAspectRatio="xMidYMid slice"
        clipPath={`url(#${id})`}
      />
    </>
  );
}

function Chairs({ spots, id }: { spots: readonly Spot[]; id: string }) {
  return spots.map((spot) => (
    <g key={spot.key}>
      <ChairDrawing spot={spot} id={`${id}-${spot.key}`} />
      {spot.kind === 'host' && (
        <circle
          cx={spot.x}
          cy={spot.y}
          r={chairRadius + 3}
          className="fill-none stroke-brick"
          strokeWidth={2.5}
        />
      )}
      {spot.label && (spot.kind === 'host' || spot.kind === 'guest') && (
        <text
          x={spot.label.x}
          y={spot.label.y}
          textAnchor={spot.label.anchor}
          className="fill-ink text-[14px] font-medium"
        >
          {calledName(spot.name)}
        </text>
      )}
    </g>
  ));
}

/** How far a plate lies from its chair, towards the middle of the table. */
const plateAway = 15;

/** A plate before each chair that is taken. */
function Plates({ table }: { table: Drawing }) {
  const { top, shape } = table;
  const middle = { x: top.x + top.width / 2, y: top.y + top.height / 2 };
  const size = shape === 'round' ? 12 : 9;
  const onTable = ({ x, y }: Spot): { x: number; y: number } => {
    if (shape === 'round') {
      const [dx, dy] = [x - middle.x, y - middle.y];
      const reach = (top.width / 2 - plateAway - 3) / Math.hypot(dx, dy);
      return { x: middle.x + dx * reach, y: middle.y + dy * reach };
    }
    if (x === middle.x) return { x, y: y < middle.y ? top.y + plateAway : top.y + top.height - plateAway };
    return { x: x < middle.x ? top.x + plateAway : top.x + top.width - plateAway, y };
  };
  return table.spots
    .filter(({ kind }) => kind !== 'free')
    .map((spot) => {
      const { x, y } = onTable(spot);
      return (
        <circle
          key={spot.key}
          cx={Math.round(x)}
          cy={Math.round(y)}
          r={size}
          className="fill-card stroke-line"
          strokeWidth={1.5}
        />
      );
    });
}

function OneTable({ table, id, picture }: { table: Drawing; id: string; picture: string }) {
  const { top, shape, width, height } = table;
  const dish = shape === 'round' ? 80 : 40;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="w-full">
      <rect
        {...top}
        rx={shape === 'round' ? top.width / 2 : 26}
        className="fill-tint-sand stroke-line"
        strokeWidth={1.5}
      />
      <Plates table={table} />
      <image
        href={picture}
        x={top.x + top.width / 2 - dish / 2}
        y={top.y + top.height / 2 - dish / 2}
        width={dish}
        height={dish}
      />
      <Chairs spots={table.spots} id={id} />
    </svg>
  );
}

/**
 * The table, with who sits at it: a drawing for the eye. The same people stand beside it as a list with their names,
 * which is what is read out.
 */
export function DrawnTable({ seats, picture }: { seats: readonly Seat[]; picture: string }) {
  const tables = tablesOf(seats);
  const { src } = typePicture(picture);
  return (
    <div
      className={
        tables.length > 1
          ? `grid grid-cols-2 gap-2 ${tables.length > 2 ? 'sm:grid-cols-3' : ''}`
          : 'mx-auto max-w-104'
      }
    >
      {tables.map((table, index) => (
        <OneTable key={table.spots[0]?.key} table={table} id={`table-${index}`} picture={src} />
      ))}
    </div>
  );
}
