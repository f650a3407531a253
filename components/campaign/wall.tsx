import { MoreLink } from '@/components/ui/more-link';
import type { WallEntry } from '@/lib/campaign/view';
import { useCampaignWords } from './words';

type Props = { entries: readonly WallEntry[]; currency: string; moreHref: string | null };

/** Those who back it, each as they wish to be seen. */
export function Wall({ entries, currency, moreHref }: Props) {
  const { say, money } = useCampaignWords();
  if (entries.length === 0) return <p className="text-ink-2">{say('page.wallNone')}</p>;
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {entries.map(({ id, name, amountMinor, matchedMinor, word }) => (
          <li key={id} className="rounded-card border border-line bg-card px-4 py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className={name ? 'min-w-0 font-semibold' : 'text-ink-2'} dir="auto">
                {name ?? say('page.anonymous')}
              </span>
              {amountMinor !== null && (
                <span className="shrink-0 tabular-nums text-leaf-ink">{money(amountMinor, currency)}</span>
              )}
            </p>
            {matchedMinor ? (
              <p className="text-right text-sm text-brick-ink">
                {say('page.wallMatched', { amount: money(matchedMinor, currency) })}
              </p>
            ) : null}
            {word && (
              <p className="mt-1 text-[0.9375rem] text-pretty wrap-anywhere" dir="auto">
                {word}
              </p>
            )}
          </li>
        ))}
      </ul>
      <MoreLink href={moreHref}>{say('page.wallMore')}</MoreLink>
    </>
  );
}
