import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { NumberField, TextArea, TextField, TimeField } from '@/components/ui/text-fields';
import type { Details, Fields } from '@/lib/listing/fields';
import type { Field, ListingType } from '@/lib/listing/listing-type';

type Answer = Details[string] | undefined;
type Shared = { name: string; label: string; hint?: string; required?: boolean };
type Options = { value: string; label: string }[];
type Control<Kind extends Field['kind']> = (
  field: Field & { kind: Kind },
  shared: Shared,
  given: Answer,
  options: Options,
) => ReactNode;

/** More choices than this are folded. */
const choicesInSight = 4;

const text = (given: Answer): string | undefined => (given === undefined ? undefined : String(given));

/** One control for each kind of field. */
const controls: { [Kind in Field['kind']]: Control<Kind> } = {
  text: ({ lines, maxLength }, shared, given) =>
    lines ? (
      <TextArea {...shared} rows={lines} maxLength={maxLength} defaultValue={text(given)} />
    ) : (
      <TextField {...shared} maxLength={maxLength} defaultValue={text(given)} />
    ),
  number: (field, shared, given) => (
    <NumberField {...shared} min={field.min} max={field.max} defaultValue={text(given) ?? field.default} />
  ),
  choice: (field, shared, given, options) =>
    options.length <= choicesInSight ? (
      <RadioGroup {...shared} options={options} defaultValue={text(given) ?? field.default} />
    ) : (
      <SelectField {...shared} options={options} placeholder="" defaultValue={text(given) ?? field.default} />
    ),
  choices: (_, shared, given, options) => (
    <CheckboxGroup
      {...shared}
      name={`${shared.name}[]`}
      options={options}
      defaultValue={Array.isArray(given) ? given : []}
    />
  ),
  flag: (_, shared, given) => <CheckboxField {...shared} defaultChecked={given === true} />,
  time: (field, shared, given) => (
    <TimeField {...shared} step={900} defaultValue={text(given) ?? field.default} />
  ),
};

type Props = { type: ListingType; fields: Fields; prefix: string; given?: Details };

/** The controls of a table of fields, in its order; names are `<prefix>.<field>`. */
export function TypeFields({ type, fields, prefix, given = {} }: Props) {
  const t = useTranslations(`types.${type.name}.fields`);
  return Object.entries(fields).map(([name, field]) => {
    const control = controls[field.kind] as Control<Field['kind']>;
    const shared: Shared = {
      name: `${prefix}.${name}`,
      label: t(`${name}.label`),
      hint: t.has(`${name}.hint`) ? t(`${name}.hint`) : undefined,
      required: field.required,
    };
    const options = 'options' in field ? field.options : [];
    return (
      <div key={name}>
        {control(
          field,
          shared,
          given[name],
          options.map((value) => ({ value, label: t(`${name}.options.${value}`) })),
        )}
      </div>
    );
  });
}
