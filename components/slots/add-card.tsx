import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import type { ListingType } from '@/lib/listing/listing-type';
import { slotsOf } from '@/lib/listing/scarcity';
import { addToDate } from '@/lib/shared/period';
import { AddForm } from './add-form';

type Props = { listingId: string; type: ListingType; firstDay: string; after: string; action: FormAction };

/** The form for one more slot, with what slots of the type usually are. */
export function AddCard({ type, firstDay, ...form }: Props) {
  const say = useSlotWords(type.name);
  const usual = slotsOf(type)?.newSlot;
  if (!usual) return null;
  const values = { ...usual, date: addToDate(firstDay, { days: 7 }), minimum: 0, note: '' };
  return (
    <Card as="section" aria-labelledby="add-title">
      <div id="add" className="scroll-mt-6">
        <h2 id="add-title" className="title-2 mb-4">
          {say('add')}
        </h2>
        <AddForm type={type} values={values} firstDay={firstDay} {...form} />
      </div>
    </Card>
  );
}
