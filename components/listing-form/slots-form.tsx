import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { AddForm } from '@/components/slots/add-form';
import type { SlotValues } from '@/components/slots/slot-fields';
import { type RowSlot, SlotRow } from '@/components/slots/slot-row';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import { TextLink } from '@/components/ui/link';
import { paths } from '@/lib/shared/paths';
import { backFrom, type StepProps } from './step';

type Props = StepProps & {
  slots: readonly RowSlot[];
  /** There are more of them than are shown here. */
  hasMore: boolean;
  values: SlotValues;
  firstDay: string;
  now: Date;
  add: FormAction;
  next: string;
};

/** The slots to come, and one more of them, or many that repeat. */
export function SlotsForm({ slots, hasMore, values, firstDay, now, add, next, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { locale, listing, type } = props;
  const say = useSlotWords(type.name);
  const back = backFrom(props, 'sessions');
  return (
    <div className="stack gap-8">
      {slots.length > 0 && (
        <Card as="section" aria-labelledby="sessions">
          <h2 id="sessions" className="title-3 mb-4">
            {say('many')}
          </h2>
          <ul className="divide-y divide-line">
            {slots.map((slot) => (
              <SlotRow key={slot.id} {...{ locale, listing, type, slot, now }} />
            ))}
          </ul>
          {hasMore && (
            <p className="mt-4">
              <TextLink href={paths.slots(locale, listing.id)}>{t('slots.all')}</TextLink>
            </p>
          )}
        </Card>
      )}
      <Card as="section" aria-labelledby="add-slot">
        <h2 id="add-slot" className="title-3 mb-4">
          {say('add')}
        </h2>
        <AddForm
          listingId={listing.id}
          type={type}
          values={values}
          firstDay={firstDay}
          after={String(listing.slotCount)}
          action={add}
        />
      </Card>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <LinkButton href={next} variant={slots.length > 0 ? 'primary' : 'quiet'}>
          {t(slots.length > 0 ? 'next' : 'slots.later')}
        </LinkButton>
        {back && (
          <LinkButton href={back} variant="plain">
            {t('back')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
