import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { NumberField, TextArea, TextField, TimeField } from '@/components/ui/text-fields';
import {
  type Bounds,
  type Details,
  type Fields,
  groupsOf,
  monthNumbers,
  optionsAmong,
} from '@/lib/listing/fields';
import type { Field, ListingType } from '@/lib/listing/listing-type';
import { currencyAsset } from '@/lib/shared/asset';
import { FieldGroup } from './field-group';

/** As it is stored, or as an address carries it: always text, and a tick is there or not. */
type Answer = Details[string] | undefined;
type Shared = { name: string; label: string; hint?: string; required?: boolean };
type More = { options: { value: string; label: string }[]; bound?: number; currency?: string | undefined };
type Control<Kind extends Field['kind']> = (
  field: Field & { kind: Kind },
  shared: Shared,
  given: Answer,
  more: More,
) => ReactNode;

/** More choices than this are folded. */
const choicesInSight = 4;

const text = (given: Answer): string | undefined =>
  given === undefined ? undefined : [given].flat()[0]?.toString();

/** One control for each kind of field. */
const controls: { [Kind in Field['kind']]: Control<Kind> } = {
  text: ({ lines, maxLength }, shared, given) =>
    lines ? (
      <TextArea {...shared} rows={lines} maxLength={maxLength} defaultValue={text(given)} />
    ) : (
      <TextField {...shared} maxLength={maxLength} defaultValue={text(given)} />
    ),
  number: (field, shared, given, { bound = field.max }) => (
    <NumberField {...shared} min={field.min} max={bound} defaultValue={text(given) ?? field.default} />
  ),
  choice: (field, shared, given, { options }) =>
    options.length <= choicesInSight ? (
      <RadioGroup {...shared} options={options} defaultValue={text(given) ?? field.default} />
    ) : (
      <SelectField {...shared} options={options} placeholder="" defaultValue={text(given) ?? field.default} />
    ),
  choices: (_, shared, given, { options }) => (
    <CheckboxGroup
      {...shared}
      name={`${shared.name}[]`}
      options={options}
      defaultValue={given === undefined ? [] : [given].flat().map(String)}
    />
  ),
  flag: (_, shared, given) => (
    <CheckboxField {...shared} defaultChecked={given !== undefined && given !== false} />
  ),
  months: (_, shared, given, { options }) => (
    <CheckboxGroup
      {...shared}
      name={`${shared.name}[]`}
      options={options}
      defaultValue={given === undefined ? [] : [given].flat().map(String)}
    />
  ),
  year: (field, shared, given) => (
    <NumberField {...shared} min={field.min} max={field.max} defaultValue={text(given)} />
  ),
  money: (_, shared, given, { currency }) => (
    <TextField
      {...shared}
      inputMode="numeric"
      autoComplete="off"
      narrow
      suffix={currency && currencyAsset(currency).symbols[0]}
      defaultValue={text(given)}
    />
  ),
  time: (field, shared, given) => (
    <TimeField {...shared} step={900} defaultValue={text(given) ?? field.default} />
  ),
};

type Props = {
  type: ListingType;
  /** A table of the type's: what it asks of the owner, or of the one who books. */
  fields: Fields;
  prefix: string;
  given?: Details;
  /** Answers that bound those asked here (`atMost`). */
  bounds?: Bounds;
  /** Only what is answered with a press: what is to be written waits. */
  isQuick?: boolean;
  /** That of its amounts. */
  currency?: string;
};

type Asked = Pick<Props, 'type' | 'prefix' | 'currency'> & { given: Details; bounds: Bounds; fields: Fields };

function Controls({ type, fields, prefix, given, bounds, currency }: Asked) {
  const t = useTranslations(`types.${type.name}.fields`);
  const monthNames = useTranslations('ui.monthNames');
  return Object.entries(fields).map(([name, field]) => {
    const control = controls[field.kind] as Control<Field['kind']>;
    const bound = field.kind === 'number' && field.atMost ? bounds[field.atMost] : undefined;
    const options =
      field.kind === 'choice' ? optionsAmong(field, bounds) : 'options' in field ? field.options : [];
    const months = field.kind === 'months' ? monthNumbers : [];
    return (
      <div key={name}>
        {control(
          field,
          {
            name: `${prefix}.${name}`,
            label: t(`${name}.label`),
            hint: t.has(`${name}.hint`) ? t(`${name}.hint`) : undefined,
            required: field.required,
          },
          given[name],
          {
            options: [
              ...options.map((value) => ({ value, label: t(`${name}.options.${value}`) })),
              ...months.map((value) => ({ value, label: monthNames(value) })),
            ],
            bound: typeof bound === 'number' ? bound : undefined,
            currency,
          },
        )}
      </div>
    );
  });
}

/** The controls of a table of fields, in its order, those of a group together; names are `<prefix>.<field>`. */
export function TypeFields(props: Props) {
  const { type, fields, prefix, given = {}, bounds = {}, isQuick = false, currency } = props;
  const t = useTranslations(`types.${type.name}.groups`);
  const asked = Object.fromEntries(
    Object.entries(fields).filter(([, field]) => !isQuick || field.kind !== 'text'),
  );
  return groupsOf(asked).map((part) => {
    const { group } = part;
    const inside = (
      <Controls {...{ type, prefix, given, bounds }} {...(currency && { currency })} fields={part.fields} />
    );
    const key = Object.keys(part.fields).join();
    if (group === null) return <Fragment key={key}>{inside}</Fragment>;
    return (
      <FieldGroup key={key} look={type.groups?.[group] ?? 'list'} title={t(group)}>
        {inside}
      </FieldGroup>
    );
  });
}
