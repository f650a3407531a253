import type { CampaignSummary } from '@/lib/campaign/view';
import { useCampaignWords } from './words';

/** What a bar is drawn from. */
export type Tallied = Pick<CampaignSummary, 'goalKind' | 'currency' | 'minimum' | 'optimum' | 'totals'>;

const width = 1000;

/** The lengths of both colours and the place of the minimum, in thousandths of the bar. */
export const barLengths = ({ goalKind, minimum, optimum, totals }: Tallied) => {
  const full = Math.max(totals.reached >= minimum && optimum !== null ? optimum : minimum, totals.reached, 1);
  const matched = goalKind === 'money' ? Math.min(totals.matchedMinor, totals.reached) : 0;
  const part = (count: number): number => Math.round((count / full) * width);
  return {
    pledged: part(totals.reached - matched),
    matched: part(matched),
    minimumAt: minimum < full ? part(minimum) : null,
  };
};

/** How far it is: pledges in leaf, what partners add in brick, a mark where the minimum is passed. */
export function TallyBar({ campaign, tall = false }: { campaign: Tallied; tall?: boolean }) {
  const { say, measure, reached, money } = useCampaignWords();
  const { pledged, matched, minimumAt } = barLengths(campaign);
  const { totals, minimum, currency } = campaign;
  const label = say(totals.matchedMinor > 0 ? 'amounts.barMatched' : 'amounts.bar', {
    percent: totals.percent,
    reached: reached(campaign, totals.reached),
    goal: measure(campaign, minimum),
    matched: money(totals.matchedMinor, currency),
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      className={`block w-full rounded-full bg-leaf-wash forced-colors:border ${tall ? 'h-3.5' : 'h-2'}`}
    >
      <rect width={pledged} height="10" className="fill-leaf" />
      <rect x={pledged} width={matched} height="10" className="fill-brick" />
      {minimumAt !== null && <rect x={minimumAt - 3} width="6" height="10" className="fill-paper" />}
    </svg>
  );
}
