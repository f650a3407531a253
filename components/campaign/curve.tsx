import { Disclosure } from '@/components/ui/disclosure';
import type { CurvePoint } from '@/lib/campaign/queries';
import type { CampaignPage } from '@/lib/campaign/view';
import { useCampaignWords } from './words';

const size = { width: 600, height: 180 };

const dayOf = (text: string): Date => new Date(`${text}T12:00:00Z`);

/** The line of what was pledged in all, from day to day; the area below it; where the minimum lies. */
const drawn = (points: readonly CurvePoint[], goalMinor: number | null) => {
  const top = Math.max(goalMinor ?? 0, ...points.map(({ totalMinor }) => totalMinor), 1) * 1.06;
  const x = (index: number): number =>
    Math.round((index * size.width * 10) / Math.max(1, points.length - 1)) / 10;
  const y = (amountMinor: number): number => Math.round((1 - amountMinor / top) * size.height * 10) / 10;
  const line = points.map(({ totalMinor }, index) => `${x(index)},${y(totalMinor)}`).join(' L');
  return {
    line: `M${line}`,
    area: `M0,${size.height} L${line} L${size.width},${size.height} Z`,
    goalY: goalMinor === null ? null : y(goalMinor),
  };
};

/** How pledges came in, day by day: a picture, and the same as a table for those who want figures. */
export function Curve({ campaign, points }: { campaign: CampaignPage; points: readonly CurvePoint[] }) {
  const { say, money, day, measure } = useCampaignWords();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const { currency, goalKind, minimum } = campaign;
  const { line, area, goalY } = drawn(points, goalKind === 'money' ? minimum : null);
  const label = say('page.curveLabel', {
    first: day(dayOf(first.day)),
    last: day(dayOf(last.day)),
    from: money(first.totalMinor, currency),
    to: money(last.totalMinor, currency),
  });
  return (
    <figure>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        className="block h-44 w-full border-b border-edge"
      >
        <path d={area} className="fill-leaf-wash" />
        {goalY !== null && (
          <line
            x1="0"
            x2={size.width}
            y1={goalY}
            y2={goalY}
            strokeDasharray="6 6"
            vectorEffect="non-scaling-stroke"
            className="stroke-edge"
          />
        )}
        <path
          d={line}
          fill="none"
          strokeWidth="2.5"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          className="stroke-leaf"
        />
      </svg>
      <figcaption className="mt-2 flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
        <span>{day(dayOf(first.day))}</span>
        {goalY !== null && (
          <span className="flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 24 2" className="w-6">
              <line
                x1="0"
                x2="24"
                y1="1"
                y2="1"
                strokeDasharray="6 6"
                strokeWidth="2"
                className="stroke-edge"
              />
            </svg>
            {say('page.curveGoal')} {measure(campaign, minimum)}
          </span>
        )}
        <span>{day(dayOf(last.day))}</span>
      </figcaption>
      <div className="mt-3">
        <Disclosure summary={say('page.curveTable')}>
          <CurveTable points={points} currency={currency} />
        </Disclosure>
      </div>
    </figure>
  );
}

function CurveTable({ points, currency }: { points: readonly CurvePoint[]; currency: string }) {
  const { say, money, day } = useCampaignWords();
  const cell = 'py-1 pl-4 text-right tabular-nums';
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{say('page.curve')}</caption>
      <thead className="text-ink-2">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            {say('page.curveDay')}
          </th>
          {['curveCount', 'curveAmount', 'curveTotal'].map((name) => (
            <th key={name} scope="col" className={`${cell} font-normal`}>
              {say(`page.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.day} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {day(dayOf(point.day))}
            </th>
            <td className={cell}>{point.pledges}</td>
            <td className={cell}>{money(point.amountMinor, currency)}</td>
            <td className={cell}>{money(point.totalMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
