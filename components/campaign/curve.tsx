import { Disclosure } from '@/components/ui/disclosure';
import { FiguresTable } from '@/components/ui/figures-table';
import type { CurvePoint } from '@/lib/campaign/queries';
import type { CampaignPage } from '@/lib/campaign/view';
import { drawn, measures, size } from './curve-line';
import { useCampaignWords } from './words';

const dayOf = (text: string): Date => new Date(`${text}T12:00:00Z`);

/** How pledges came in, day by day: a picture, and the same as a table for those who want figures. */
export function Curve({ campaign, points }: { campaign: CampaignPage; points: readonly CurvePoint[] }) {
  const { say, day, measure } = useCampaignWords();
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const { minimum } = campaign;
  const { onDay, inAll } = measures[campaign.goalKind];
  const { line, area, goalY } = drawn(points.map(inAll), minimum);
  const label = say('page.curveLabel', {
    first: day(dayOf(first.day)),
    last: day(dayOf(last.day)),
    from: measure(campaign, inAll(first)),
    to: measure(campaign, inAll(last)),
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
        <line
          x1="0"
          x2={size.width}
          y1={goalY}
          y2={goalY}
          strokeDasharray="6 6"
          vectorEffect="non-scaling-stroke"
          className="stroke-edge"
        />
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
        <span>{day(dayOf(last.day))}</span>
      </figcaption>
      <div className="mt-3">
        <Disclosure summary={say('page.curveTable')}>
          <FiguresTable
            caption={say('page.curve')}
            head={[
              say('page.curveDay'),
              say('page.curveCount'),
              say('page.curveAmount'),
              say('page.curveTotal'),
            ]}
            rows={points.map((point) => ({
              key: point.day,
              head: day(dayOf(point.day)),
              cells: [point.pledges, measure(campaign, onDay(point)), measure(campaign, inAll(point))],
            }))}
          />
        </Disclosure>
      </div>
    </figure>
  );
}
