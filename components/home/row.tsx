import { CardGrid } from '@/components/listing/card-grid';
import { SummaryCard } from '@/components/listing/summary-card';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { Locale } from '@/lib/shared/locale';

type Props = {
  id: string;
  locale: Locale;
  title: string;
  more: { href: string; label: string };
  items: readonly ListingSummary[];
  dates?: { from: string; to: string };
  /** Among what is seen first: its pictures are not waited for. */
  eager?: boolean;
};

/** Some listings and the way to all of their kind; nothing when there are none. */
export function HomeRow({ id, locale, title, more, items, dates, eager = false }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="wrap py-6">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="title-2">
          {title}
        </h2>
        <Link
          href={more.href}
          className="inline-flex min-h-11 items-center gap-1.5 text-[0.9375rem] text-ink-2 hover:text-ink hover:underline"
        >
          {more.label}
          <Icon name="arrowRight" size={17} />
        </Link>
      </div>
      <CardGrid strip>
        {items.map((summary, at) => (
          <SummaryCard
            key={summary.id}
            summary={summary}
            locale={locale}
            dates={dates}
            eager={eager && at < 2}
            strip
          />
        ))}
      </CardGrid>
    </section>
  );
}
