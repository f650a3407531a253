import type { ReactNode } from 'react';
import type { Town } from '@/lib/platform/places';
import { fitting, gridLines, groundMetres, type MapView, type Point, project, scaleBar } from './geometry';
import { type Ground, GroundShapes, groundNames } from './ground';

type Props = {
  view: MapView;
  towns: readonly Pick<Town, 'name' | 'lat' | 'lng' | 'population'>[];
  /** What the community itself knows of it: rivers, parks, the names of quarters. */
  ground?: readonly Ground[];
  /** Where pins stand, so that no name lies under one. */
  taken?: readonly (Point & { width: number })[];
  scaleLabel: (metres: number) => string;
  children: ReactNode;
};

/** How far a town's houses reach, at 3,000 people a square kilometre. */
const reach = (population: number): number => 1000 * Math.sqrt(population / 3000 / Math.PI);

/** A wide map is half as large on a phone, its names with it: there they are written larger. */
const names = {
  wide: {
    large: 'font-display text-[15px] font-semibold max-sm:text-[23px]',
    small: 'text-[11.5px] max-sm:text-[20px]',
  },
  narrow: { large: 'font-display text-[15px] font-semibold', small: 'text-[11.5px]' },
} as const;

const round = (value: number): number => Math.round(value * 10) / 10;

/** The ground of a map: where people live, what it is called, how far it is. Drawn by us; no tiles, no script. */
export function MapFrame({ view, towns, ground = [], taken = [], scaleLabel, children }: Props) {
  const { width, height } = view;
  const metresAUnit = groundMetres(view);
  const looks = names[width > 600 ? 'wide' : 'narrow'];
  const drawn = towns.map((town) => ({
    ...project(view, town),
    name: town.name,
    radius: Math.max(2.5, reach(town.population) / metresAUnit),
    large: town.population > 20_000,
    width: town.name.length * (town.population > 20_000 ? 8 : 6.6) + 12,
  }));
  // Where quarters have names, the villages around them have theirs too; those of the ground come before smaller towns.
  const named = [
    ...drawn.filter(({ large }) => large),
    ...groundNames(view, ground).map((label) => ({ ...label, large: false })),
    ...drawn.filter(({ large }) => !large),
  ];
  const bar = scaleBar(view, width / 4);
  const grid = gridLines(view, width / 4);
  const lines = [
    ...grid.down.map((x) => `M${round(x)} 0v${height}`),
    ...grid.across.map((y) => `M0 ${round(y)}h${width}`),
  ].join('');
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: links and names, whose label stands on the figure around it
    <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full bg-map-land select-none">
      <g className="fill-map-town">
        {drawn.map(({ x, y, radius, name }) => (
          <circle key={`${name}${x}`} cx={round(x)} cy={round(y)} r={round(radius)} />
        ))}
      </g>
      {ground.length > 0 ? (
        <GroundShapes view={view} ground={ground} />
      ) : (
        <path d={lines} className="stroke-map-line" />
      )}
      {children}
      <g
        textAnchor="middle"
        className="pointer-events-none fill-ink-2 stroke-map-land [paint-order:stroke]"
        strokeWidth="3"
        strokeLinejoin="round"
      >
        {fitting(named, taken, view).map(({ x, y, name, large }) => (
          <text
            key={`${name}${x}`}
            x={round(x)}
            y={round(y + 4)}
            className={large ? looks.large : looks.small}
          >
            {name}
          </text>
        ))}
      </g>
      <g className="pointer-events-none">
        <path
          d={`M12 ${height - 18}v6h${round(bar.units)}v-6`}
          fill="none"
          strokeWidth="1.5"
          className="stroke-ink-2"
        />
        <text x={round(18 + bar.units)} y={height - 11} className={`fill-ink-2 ${looks.small}`}>
          {scaleLabel(bar.metres)}
        </text>
      </g>
    </svg>
  );
}
