import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { Locale } from '@/lib/shared/locale';

/** Listings of one member, as the search shows them. */
export function SummaryGrid({ locale, summaries }: { locale: Locale; summaries: readonly ListingSummary[] }) {
  return (
    <CardGrid narrow>
      {summaries.map((summary) => (
        <SummaryCard key={summary.id} summary={summary} locale={locale} level={3} />
      ))}
    </CardGrid>
  );
}
