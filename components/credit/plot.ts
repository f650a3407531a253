import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** The room of a plot, in its own units, with what is kept for the numbers beside it. */
export const room = { width: 640, height: 240, left: 96, right: 8, top: 12, bottom: 28 } as const;

export type Point = { label: string; bar: number | null; dot: number | null };

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Bars and a line over them, by month: where each stands. What is not shown leaves a gap. Beside it stand whole numbers of `unitMinor`. */
export const plotOf = (points: readonly Point[], unitMinor = 1) => {
  const top = Math.max(1, ...points.flatMap(({ bar, dot }) => [bar ?? 0, dot ?? 0]));
  const x = scaleBand(
    points.map(({ label }) => label),
    [room.left, room.width - room.right],
  ).padding(0.25);
  const units = scaleLinear([0, top / unitMinor], [room.height - room.bottom, room.top]).nice(4);
  const y = (minor: number): number => units(minor / unitMinor);
  const middle = (label: string): number => (x(label) ?? 0) + x.bandwidth() / 2;
  const bars = points.flatMap(({ label, bar }) =>
    bar === null
      ? []
      : [{ label, x: rounded(x(label) ?? 0), y: rounded(y(bar)), height: rounded(y(0) - y(bar)) }],
  );
  const draw = line<Point>()
    .defined(({ dot }) => dot !== null)
    .x(({ label }) => rounded(middle(label)))
    .y(({ dot }) => rounded(y(dot ?? 0)));
  return {
    bars,
    barWidth: rounded(x.bandwidth()),
    line: draw([...points]) ?? '',
    ticks: units.ticks(4).map((value) => ({ value: value * unitMinor, y: rounded(units(value)) })),
    labels: points.map(({ label }) => ({ label, x: rounded(middle(label)) })),
  };
};
