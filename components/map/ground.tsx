import type { LocalityKind } from '@/lib/locality/kinds';
import { isArea, linesOf, type Shape } from '@/lib/locality/shapes';
import type { Place } from '@/lib/shared/geo';
import { groundMetres, type MapView, project } from './geometry';

/** What there is around a community, as far as a map draws it. */
export type Ground = Place & { kind: LocalityKind; name: string; shape: Shape | null };

const round = (value: number): number => Math.round(value * 10) / 10;

/** A shape's path in the window; null when none of it lies there. */
const pathOf = (view: MapView, shape: Shape): string | null => {
  const [xs, ys]: [number[], number[]] = [[], []];
  const lines = linesOf(shape).map((line) =>
    line.map(([lng, lat]) => {
      const { x, y } = project(view, { lat, lng });
      xs.push(x);
      ys.push(y);
      return `${round(x)} ${round(y)}`;
    }),
  );
  const isOutside =
    Math.max(...xs) < 0 ||
    Math.min(...xs) > view.width ||
    Math.max(...ys) < 0 ||
    Math.min(...ys) > view.height;
  if (isOutside) return null;
  return lines.map((line) => `M${line.join('L')}${isArea(shape) ? 'Z' : ''}`).join('');
};

const looks: Partial<Record<LocalityKind, { area: string; line: string; width: number }>> = {
  green: { area: 'fill-map-green', line: '', width: 0 },
  water: { area: 'fill-map-water', line: 'stroke-map-water', width: 5 },
  rail: { area: '', line: 'stroke-map-rail [stroke-dasharray:7_5]', width: 1.5 },
  road: { area: '', line: 'stroke-map-road', width: 3.5 },
};

/** Rivers, parks, roads: under the pins and the names. */
export function GroundShapes({ view, ground }: { view: MapView; ground: readonly Ground[] }) {
  // From afar lines are no wider than what they run through.
  const scale = Math.min(1, Math.max(0.35, 14 / groundMetres(view)));
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {Object.entries(looks).flatMap(([kind, look]) =>
        ground.flatMap(({ kind: own, name, shape }, index) => {
          const path = own === kind && shape && pathOf(view, shape);
          return path
            ? [
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: as in the file, which does not change on the page
                  key={`${name}${index}`}
                  d={path}
                  strokeWidth={isArea(shape) ? undefined : round(look.width * scale)}
                  className={isArea(shape) ? look.area : look.line}
                />,
              ]
            : [];
        }),
      )}
    </g>
  );
}

/** From so near the names of quarters are written; of landmarks and parks, nearer. */
const nearEnough: Partial<Record<LocalityKind, number>> = { neighbourhood: 40, landmark: 9, green: 11 };

/** The names that a window of this scale has room for, quarters first. */
export const groundNames = (view: MapView, ground: readonly Ground[]) =>
  ground
    .filter(({ kind, name }) => name !== '' && groundMetres(view) < (nearEnough[kind] ?? 0))
    .map(({ name, lat, lng }) => ({ ...project(view, { lat, lng }), name, width: name.length * 6.6 + 12 }));
