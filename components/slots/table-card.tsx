import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import type { Seat } from '@/lib/booking/slots/queries';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { DrawnTable } from './drawn-table';
import { tablesOf } from './seating';
import { WhoComes } from './who-comes';

type Props = { locale: Locale; type: ListingType; seats: readonly Seat[] };

/** The table and who sits at it. */
export function TableCard({ locale, type, seats }: Props) {
  const say = useSlotWords(type.name);
  // Several tables stand side by side, the names below them.
  const isCrowd = tablesOf(seats).length > 1;
  return (
    <Card as="section" aria-labelledby="table-title">
      <h2 id="table-title" className="title-2 mb-5">
        {say('table')}
      </h2>
      <div
        className={`grid gap-8 ${isCrowd ? '' : 'items-center md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]'}`}
      >
        <DrawnTable seats={seats} picture={type.picture} />
        <WhoComes locale={locale} typeName={type.name} seats={seats} />
      </div>
    </Card>
  );
}
