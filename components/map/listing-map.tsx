import { useTranslations } from 'next-intl';
import { lengthLabel } from '@/components/listing/labels';
import { Icon, type IconName } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Town } from '@/lib/platform/places';
import type { Bounds, Place } from '@/lib/shared/geo';
import {
  boundsOfView,
  closerLook,
  gather,
  groundMetres,
  type MapView,
  movedView,
  type Pin,
  pinHeight,
  project,
} from './geometry';
import type { Ground } from './ground';
import { MapFrame } from './map-frame';

export type MapItem = Place & { id: string; href: string; title: string; price: string };

type Props = {
  locale: string;
  view: MapView;
  items: readonly MapItem[];
  towns: readonly Town[];
  ground: readonly Ground[];
  /** The circle that was searched. */
  circle?: { centre: Place; radiusKm: number };
  /** The search of what a box shows. */
  hrefOf: (bounds: Bounds) => string;
  /** The same as a list: of what no map takes apart. */
  listHrefOf: (bounds: Bounds) => string;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const PIN =
  'outline-none [&:hover>:first-child]:fill-brick [&:hover>:first-child]:stroke-brick [&:hover>text]:fill-on-brick [&:focus-visible>:first-child]:fill-ink [&:focus-visible>:first-child]:stroke-ink [&:focus-visible>text]:fill-paper';

/** One listing: its price, as a link to it. Several: how many, as a link to a closer look at them. */
function MapPin({ pin, href, label }: { pin: Pin<MapItem>; href: string; label: string }) {
  const { x, y, width, items } = pin;
  const [only] = items;
  const several = items.length > 1;
  return (
    <a href={href} aria-label={label} className={PIN}>
      <rect
        x={round(x - width / 2)}
        y={round(y - pinHeight / 2)}
        width={round(width)}
        height={pinHeight}
        rx={pinHeight / 2}
        className={several ? 'fill-brick stroke-map-land' : 'fill-card stroke-edge'}
        strokeWidth={several ? 2 : 1}
      />
      <text
        x={round(x)}
        y={round(y + 4.5)}
        textAnchor="middle"
        className={`text-[13px] font-semibold ${several ? 'fill-on-brick' : 'fill-ink'}`}
      >
        {several ? items.length : only?.price}
      </text>
    </a>
  );
}

const steps = {
  zoomIn: { icon: 'plus', zoom: 2 },
  zoomOut: { icon: 'minus', zoom: 0.5 },
  north: { icon: 'arrowUp', up: 0.5 },
  south: { icon: 'arrowDown', up: -0.5 },
  west: { icon: 'arrowLeft', right: -0.5 },
  east: { icon: 'arrowRight', right: 0.5 },
} as const satisfies Record<string, { icon: IconName; zoom?: number; up?: number; right?: number }>;

type MoveProps = Pick<Props, 'view' | 'hrefOf'> & {
  names: readonly (keyof typeof steps)[];
  className: string;
};

/** Ways to another part of the map, each the search of what it shows. */
function MoveLinks({ view, hrefOf, names, className }: MoveProps) {
  const t = useTranslations('map');
  return (
    <ul
      className={`absolute right-3 grid gap-px overflow-hidden rounded-field border border-line bg-line ${className}`}
    >
      {names.map((name) => (
        <li key={name}>
          <Link
            href={hrefOf(boundsOfView(movedView(view, steps[name])))}
            aria-label={t(name)}
            title={t(name)}
            className="flex size-10 items-center justify-center bg-card outline-offset-[-3px] hover:bg-sunk lg:size-8"
          >
            <Icon name={steps[name].icon} size={17} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Search results on a map. Every pin, and every way to move it, is a link: it needs no script. */
export function ListingMap({ locale, view, items, towns, ground, circle, hrefOf, listHrefOf }: Props) {
  const t = useTranslations('map');
  const pins = gather(
    items.map((item) => ({
      ...project(view, item),
      width: Math.max(44, item.price.length * 7.4 + 18),
      item,
    })),
  ).filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height);
  const hole = circle && {
    ...project(view, circle.centre),
    radius: (circle.radiusKm * 1000) / groundMetres(view),
  };
  const several = ({ items: together }: Pin<MapItem>): { href: string; label: string } => {
    const look = closerLook(view, together);
    const count = together.length;
    return 'box' in look
      ? { href: listHrefOf(look.box), label: t('together', { count }) }
      : { href: hrefOf(boundsOfView(look.view)), label: t('cluster', { count }) };
  };
  return (
    <figure aria-label={t('label')} className="overflow-hidden rounded-card border border-line bg-card">
      <div className="relative">
        <MapFrame
          view={view}
          towns={towns}
          ground={ground}
          taken={pins}
          scaleLabel={(metres) => lengthLabel(metres / 1000, locale)}
        >
          {hole && (
            <circle
              cx={round(hole.x)}
              cy={round(hole.y)}
              r={round(hole.radius)}
              className="fill-brick/5 stroke-brick"
              strokeWidth="1.25"
              strokeDasharray="3 5"
            />
          )}
          {[...pins].reverse().map((pin) => {
            const [only] = pin.items;
            return only && pin.items.length === 1 ? (
              <MapPin
                key={only.id}
                pin={pin}
                href={only.href}
                label={t('pin', { title: only.title, price: only.price })}
              />
            ) : (
              <MapPin key={only?.id} pin={pin} {...several(pin)} />
            );
          })}
        </MapFrame>
        <nav aria-label={t('move')}>
          <MoveLinks names={['zoomIn', 'zoomOut']} className="top-3" {...{ view, hrefOf }} />
          <MoveLinks
            names={['north', 'south', 'west', 'east']}
            className="bottom-3 grid-cols-2"
            {...{ view, hrefOf }}
          />
        </nav>
      </div>
      <figcaption className="border-t border-line px-4 py-2 text-sm text-ink-2">{t('note')}</figcaption>
    </figure>
  );
}
