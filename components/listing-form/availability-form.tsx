import { useTranslations } from 'next-intl';
import { PeriodText } from '@/components/booking/period-text';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, NumberField, TextField } from '@/components/ui/text-fields';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Block } from '@/lib/listing/units';
import { apart } from '@/lib/shared/apart';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';

type Props = StepProps & {
  block: FormAction;
  save: FormAction;
  unblock: FormAction;
  blocks: readonly Block[];
  /** Today, where the listing is. */
  firstDay: string;
  next: string;
};

function BlockRow({
  listing,
  type,
  block,
  unblock,
}: Pick<Props, 'listing' | 'type' | 'unblock'> & { block: Block }) {
  const t = useTranslations('listing-form.availability');
  const dates = <PeriodText grain={type.allocation.grain} period={block} timeZone={listing.timeZone} />;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-medium">{dates}</p>
        {(block.note || block.units < listing.units.length) && (
          <p className="text-sm text-ink-2">
            {[block.units < listing.units.length && t('units', { count: block.units }), apart(block.note)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      <Form action={unblock} className="">
        <HiddenField name="listingId" value={listing.id} />
        <HiddenField name="blockId" value={block.id} />
        <SubmitButton variant="quiet" size="small">
          {t('unblock')} <VisuallyHidden>{dates}</VisuallyHidden>
        </SubmitButton>
      </Form>
    </li>
  );
}

/** The days the owner keeps: those that are kept, and more of them. */
export function AvailabilityForm({ block, unblock, save, blocks, firstDay, next, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { listing, type } = props;
  const back = backFrom(props, 'availability');
  return (
    <div className="stack">
      <Card as="section" aria-labelledby="blocked">
        <h2 id="blocked" className="title-3 mb-2">
          {t('availability.list')}
        </h2>
        {blocks.length === 0 ? (
          <p className="text-ink-2">{t('availability.empty')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {blocks.map((each) => (
              <BlockRow key={each.id} listing={listing} type={type} block={each} unblock={unblock} />
            ))}
          </ul>
        )}
      </Card>
      <h2 className="title-3">{t('availability.add')}</h2>
      <Form action={block} clears label={t('availability.add')}>
        <HiddenField name="listingId" value={listing.id} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField name="from" label={t('availability.from')} min={firstDay} required />
          <DateField
            name="to"
            label={t(type.allocation.grain === 'time' ? 'availability.to' : 'availability.toNight')}
            min={firstDay}
            required
          />
        </div>
        {listing.units.length > 1 && (
          <NumberField
            name="quantity"
            label={t('availability.quantity')}
            hint={t('availability.quantityHint')}
            min={1}
            max={listing.units.length}
          />
        )}
        <TextField
          name="note"
          label={t('availability.note')}
          hint={t('availability.noteHint')}
          autoComplete="off"
          maxLength={120}
        />
        <div>
          <SubmitButton variant="quiet">{t('availability.block')}</SubmitButton>
        </div>
      </Form>
      {isOnShow(listing) ? (
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
          <LinkButton href={next}>{t('next')}</LinkButton>
          {back && (
            <LinkButton href={back} variant="plain">
              {t('back')}
            </LinkButton>
          )}
        </div>
      ) : (
        <Form action={save} label={t('steps.availability')}>
          <HiddenField name="listingId" value={listing.id} />
          <HiddenField name="step" value="availability" />
          <StepButtons back={back} keeps={false} />
        </Form>
      )}
    </div>
  );
}
