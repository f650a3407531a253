import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Picture } from '@/components/ui/picture';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import { type CategoryChoice, fromTitle } from '@/lib/category/choices';
import type { OwnThing } from '@/lib/listing/batches/queries';
import { titleLength } from '@/lib/listing/lengths';
import type { ListingType } from '@/lib/listing/listing-type';
import { paths } from '@/lib/shared/paths';

type Props = {
  draft: OwnThing;
  type: ListingType;
  categories: readonly CategoryChoice[];
  /** The slug it is in, and what that is called. */
  category: string | null;
  nameOf: (slug: string) => string;
};

/** The choices that a type cannot do without, each folded: forty cards stand below each other. */
function Needed({ draft, type, name }: Pick<Props, 'draft' | 'type'> & { name: string }) {
  const t = useTranslations(`types.${type.name}.fields`);
  const ui = useTranslations('batch.edit');
  return Object.entries(type.details).map(([field, asked]) =>
    asked.kind === 'choice' && asked.required ? (
      <SelectField
        key={field}
        name={`${name}.details.${field}`}
        label={t(`${field}.label`)}
        required
        placeholder={ui('choose')}
        defaultValue={String(draft.details[field] ?? '')}
        options={asked.options.map((value) => ({ value, label: t(`${field}.options.${value}`) }))}
      />
    ) : null,
  );
}

/** One thing of a batch: its photo, what it is, and how it is given. What is not asked here has its own page later. */
export function ThingCard({ draft, type, categories, category, nameOf }: Props) {
  const t = useTranslations('batch.edit');
  const form = useTranslations('listing-form');
  const words = useTranslations(`types.${type.name}`);
  const { id, photo } = draft;
  const name = `things.${id}`;
  const tops = categories.map(({ slug, name: label }) => ({ value: slug, label }));
  const isBelow = category !== null && tops.every(({ value }) => value !== category);
  return (
    <Card as="li" padded={false} className="grid sm:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="bg-sunk">
        {photo && (
          <Picture
            src={paths.photo(photo.id, 320)}
            width={photo.width}
            height={photo.height}
            alt={draft.title || t('numbered', { number: draft.batchPlace ?? 0 })}
            className="h-full max-h-64 sm:max-h-none"
          />
        )}
      </div>
      <div className="stack min-w-0 gap-4 p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <CheckboxField name={`${name}.isChosen`} label={t('chosen')} defaultChecked />
          <SubmitButton name="do" value={`leave:${id}`} variant="plain" size="small">
            {t('leave')}
          </SubmitButton>
        </div>
        <TextField
          name={`${name}.title`}
          label={form('title.label')}
          hint={draft.title ? undefined : form('title.hint', { example: words('titleExample') })}
          required
          defaultValue={draft.title}
          maxLength={titleLength.max}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {tops.length > 0 && (
            <SelectField
              name={`${name}.category`}
              label={form('category.label')}
              defaultValue={category ?? fromTitle}
              options={[
                { value: fromTitle, label: form('category.fromTitle') },
                ...(isBelow ? [{ value: category, label: nameOf(category) }] : []),
                ...tops,
                { value: '', label: form('category.none') },
              ]}
            />
          )}
          <Needed draft={draft} type={type} name={name} />
          <SelectField
            name={`${name}.approval`}
            label={t('approval')}
            required
            defaultValue={draft.approval}
            options={type.approvals.map((value) => ({ value, label: t(`approvals.${value}`) }))}
          />
          <NumberField
            name={`${name}.units`}
            label={t('units')}
            min={1}
            max={type.allocation.maxUnits}
            required
            defaultValue={draft.unitCount || 1}
          />
        </div>
        <Disclosure summary={t('words')} open={draft.description !== ''}>
          <TextArea
            name={`${name}.description`}
            label={form('description.label')}
            hint={t('wordsHint')}
            rows={3}
            defaultValue={draft.description}
          />
        </Disclosure>
      </div>
    </Card>
  );
}
