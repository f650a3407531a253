import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { type Placed, PointFields } from '@/components/listing-form/point-fields';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateTimeField, TextArea, TextField } from '@/components/ui/text-fields';
import type { CategoryChoice } from '@/lib/category/choices';
import { approvalFacts } from '@/lib/listing/approvals';
import type { OwnBatch, OwnThing } from '@/lib/listing/batches/queries';
import { titleLength } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { instantText } from '@/lib/shared/period';
import { audienceKinds, audiences } from '@/lib/standing/audiences';
import { ThingCard } from './thing-card';

type Props = {
  batch: OwnBatch;
  drafts: readonly OwnThing[];
  type: ListingType;
  place: Omit<ComponentProps<typeof PointFields>, 'placed'> & {
    quarter: string;
    towns: readonly string[];
    address: string;
    placed: Placed;
  };
  categories: readonly CategoryChoice[];
  slugOf: (categoryId: string | null) => string | null;
  nameOf: (slug: string) => string;
  action: FormAction;
};

/** Where all of it is, and for whom: asked once. */
function Shared({ batch, drafts, type, place }: Pick<Props, 'batch' | 'drafts' | 'type' | 'place'>) {
  const t = useTranslations('batch');
  const form = useTranslations('listing-form');
  const drawn = drafts.find(({ draw }) => draw)?.draw;
  const [first] = drafts;
  const { placed, town, around, centre, pin } = place;
  const point = { placed, town, around, centre, pin };
  const open = audienceKinds.filter((kind) => audiences[kind].names === null);
  return (
    <fieldset className="stack rounded-card border border-line bg-card p-5 sm:p-6">
      <legend className="float-left mb-4 w-full title-3">{t('edit.shared')}</legend>
      <div className="clear-both grid gap-5 sm:grid-cols-2">
        <TextField
          name="title"
          label={t('title')}
          maxLength={titleLength.max}
          required
          defaultValue={batch.title}
        />
        <TextField
          name="town"
          label={form('place.town')}
          autoComplete="address-level2"
          list="towns"
          maxLength={80}
          required
          defaultValue={place.town}
        />
        <TextField
          name="address"
          label={form('place.address')}
          hint={t('edit.addressHint')}
          autoComplete="street-address"
          maxLength={200}
          defaultValue={place.address}
        />
        <TextField
          name="quarter"
          label={form('place.quarter')}
          autoComplete="address-level3"
          maxLength={60}
          defaultValue={place.quarter}
        />
        <SelectField
          name="audience"
          label={form('audience.label')}
          required
          defaultValue={first?.audience}
          options={open.map((value) => ({ value, label: form(`audience.${value}`) }))}
        />
        {type.approvals.some((approval) => approvalFacts[approval].isDrawn) && (
          <DateTimeField
            name="drawClosesAt"
            label={t('edit.drawCloses')}
            defaultValue={drawn && first ? instantText(drawn.closesAt, first.timeZone).slice(0, 16) : ''}
          />
        )}
      </div>
      <PointFields {...point} />
      <datalist id="towns">
        {place.towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <TextArea
        name="description"
        label={t('description')}
        hint={t('descriptionHint')}
        rows={3}
        defaultValue={batch.description}
      />
    </fieldset>
  );
}

/** All drafts of a batch on one page: what they share once, then a card for each. */
export function BatchForm({ batch, drafts, type, place, categories, slugOf, nameOf, action }: Props) {
  const t = useTranslations('batch');
  return (
    <Form action={action} label={batch.title} className="stack gap-8">
      <HiddenField name="batchId" value={batch.id} />
      {/* Enter in a text field presses the first button of its form: this one, which only saves. */}
      <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden>
        {t('edit.save')}
      </button>
      <Shared {...{ batch, drafts, type, place }} />
      <ul aria-label={t('edit.things')} className="grid gap-5">
        {drafts.map((thing) => (
          <ThingCard
            key={thing.id}
            draft={thing}
            {...{ type, categories, nameOf }}
            category={slugOf(thing.categoryId)}
          />
        ))}
      </ul>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-4 max-sm:static">
        <SubmitButton name="do" value="publish" pendingLabel={t('edit.publishing')}>
          {t('edit.publish')}
        </SubmitButton>
        <SubmitButton name="do" value="save" variant="quiet">
          {t('edit.save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
