import { Badge } from '@/components/ui/badge';
import type { CampaignPage } from '@/lib/campaign/view';
import { sumMinor } from '@/lib/shared/money';
import { useCampaignWords } from './words';

/** How large one part is beside the largest; said by the number next to it. */
export function Share({ value, of, tone = 'leaf' }: { value: number; of: number; tone?: 'leaf' | 'brick' }) {
  const width = of > 0 ? Math.round((value * 100) / of) : 0;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="block h-2 w-full rounded-full bg-sunk"
    >
      <rect width={width} height="4" className={tone === 'leaf' ? 'fill-leaf' : 'fill-brick'} />
    </svg>
  );
}

/** The budget line by line, each with a bar of its size. */
export function Budget({ campaign }: { campaign: CampaignPage }) {
  const { say, money } = useCampaignWords();
  const { budget, currency } = campaign;
  const largest = Math.max(...budget.map(({ amountMinor }) => amountMinor));
  const least = sumMinor(budget.filter(({ isOptimum }) => !isOptimum).map((line) => line.amountMinor));
  const all = sumMinor(budget.map(({ amountMinor }) => amountMinor));
  const total = (name: string, amountMinor: number) => (
    <tr className="border-t border-line font-semibold">
      <th scope="row" className="py-2.5 pr-4 text-left">
        {say(`page.${name}`)}
      </th>
      <td className="py-2.5 text-right whitespace-nowrap tabular-nums">{money(amountMinor, currency)}</td>
    </tr>
  );
  return (
    <table className="w-full max-w-2xl">
      <caption className="sr-only">{say('page.budgetCaption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say('page.budgetLine')}</th>
          <th scope="col">{say('page.budgetAmount')}</th>
        </tr>
      </thead>
      <tbody>
        {budget.map(({ label, amountMinor, isOptimum }) => (
          <tr key={`${label} ${amountMinor}`} className="align-bottom">
            <th scope="row" className="w-full py-2 pr-4 text-left font-normal">
              <span className="flex flex-wrap items-center gap-x-2 wrap-anywhere" dir="auto">
                {label}
                {isOptimum && <Badge tone="brick">{say('page.optimumTag')}</Badge>}
              </span>
              <span className="mt-1.5 block">
                <Share value={amountMinor} of={largest} tone={isOptimum ? 'brick' : 'leaf'} />
              </span>
            </th>
            <td className="py-2 text-right whitespace-nowrap tabular-nums">{money(amountMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {all > least && total('budgetFirst', least)}
        {total(all > least ? 'budgetOptimum' : 'budgetTotal', all)}
      </tbody>
    </table>
  );
}
