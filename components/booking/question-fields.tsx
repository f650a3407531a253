import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { NumberField, TextArea, TextField, TimeField } from '@/components/ui/text-fields';
import type { Field, ListingType } from '@/lib/listing/listing-type';

type Answer = string | string[] | undefined;
type Shared = { name: string; label: string; hint?: string; required?: boolean };
type More = { options: { value: string; label: string }[]; bound?: number };
type Control<Kind extends Field['kind']> = (
  field: Field & { kind: Kind },
  shared: Shared,
  given: Answer,
  more: More,
) => ReactNode;

const text = (given: Answer): string | undefined => (Array.isArray(given) ? given[0] : given);

/** More choices than this are folded. */
const choicesInSight = 4;

const controls: { [Kind in Field['kind']]: Control<Kind> } = {
  text: (field, shared, given) =>
    field.lines ? (
      <TextArea {...shared} rows={field.lines} maxLength={field.maxLength} defaultValue={text(given)} />
    ) : (
      <TextField {...shared} maxLength={field.maxLength} defaultValue={text(given)} />
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
      defaultValue={given === undefined ? [] : [given].flat()}
    />
  ),
  flag: (_, shared, given) => <CheckboxField {...shared} defaultChecked={given !== undefined} />,
  time: (field, shared, given) => <TimeField {...shared} defaultValue={text(given) ?? field.default} />,
};

type Props = {
  type: ListingType;
  /** The listing's own answers: they bound those of the one who books. */
  details: Record<string, unknown>;
  given?: Record<string, Answer>;
  /** Only what is answered with a press: what is to be written waits for the request. */
  isQuick?: boolean;
};

/** What a type asks of the one who books, from its table of questions. */
export function QuestionFields({ type, details, given = {}, isQuick = false }: Props) {
  const t = useTranslations(`types.${type.name}.fields`);
  const questions: [string, Field][] = Object.entries(type.questions);
  const asked = questions.filter(([, field]) => !isQuick || field.kind !== 'text');
  return asked.map(([name, field]) => {
    const limit = field.kind === 'number' && field.atMost ? details[field.atMost] : undefined;
    const control = controls[field.kind] as Control<Field['kind']>;
    return (
      <div key={name}>
        {control(
          field,
          {
            name: `options.${name}`,
            label: t(`${name}.label`),
            hint: t.has(`${name}.hint`) ? t(`${name}.hint`) : undefined,
            required: field.required,
          },
          given[name],
          {
            options:
              'options' in field
                ? field.options.map((value) => ({ value, label: t(`${name}.options.${value}`) }))
                : [],
            bound: typeof limit === 'number' ? limit : undefined,
          },
        )}
      </div>
    );
  });
}
