import type { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { flagText, type Say, shownLabel, shownOption } from '@/lib/listing/answers';
import { monthNumbers } from '@/lib/listing/fields';
import type { Field } from '@/lib/listing/listing-type';

type Props = {
  name: string;
  field: Field;
  /** Its name in the type's table, and the words of the type. */
  detail: string;
  say: Say;
  words: ReturnType<typeof useTranslations>;
  chosen: readonly string[];
};

type Of<Kind extends Field['kind']> = Props & { field: Field & { kind: Kind } };

const row = 'flex min-h-11 items-center gap-3 md:min-h-8';

function Ticks({ name, field, detail, say, chosen }: Of<'choice'> | Of<'choices'>) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{shownLabel(say, detail)}</legend>
      {field.options.map((option) => (
        <label key={option} className={row}>
          <input
            type="checkbox"
            name={name}
            value={option}
            defaultChecked={chosen.includes(option)}
            className="size-5 shrink-0 accent-brick"
          />
          {shownOption(say, detail, option)}
        </label>
      ))}
    </fieldset>
  );
}

function Months({ name, detail, say, words, chosen }: Of<'months'>) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{shownLabel(say, detail)}</legend>
      <div className="columns-2 gap-x-6">
        {monthNumbers.map((month) => (
          <label key={month} className={`${row} break-inside-avoid`}>
            <input
              type="checkbox"
              name={name}
              value={month}
              defaultChecked={chosen.includes(month)}
              className="size-5 shrink-0 accent-brick"
            />
            {words(`ui.monthNames.${month}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Count({ name, field, detail, say, words, chosen }: Of<'number'>) {
  const label = say(`fields.${detail}.label`);
  return (
    <label>
      <span className="mb-1 block font-medium">
        {field.filterBy ? words(`search.filters.${field.filterBy}`, { label }) : label}
      </span>
      <input
        type="number"
        name={name}
        min={field.min}
        max={field.max}
        defaultValue={chosen[0]}
        className="field"
      />
    </label>
  );
}

function Flag({ name, detail, say, chosen }: Of<'flag'>) {
  return (
    <label className={`${row} self-start`}>
      <input
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={chosen.length > 0}
        className="size-5 shrink-0 accent-brick"
      />
      {flagText(say, detail)}
    </label>
  );
}

function Line({
  name,
  detail,
  say,
  chosen,
  type,
}: (Of<'text'> | Of<'time'> | Of<'year'> | Of<'money'>) & { type: string }) {
  return (
    <label>
      <span className="mb-1 block font-medium">{say(`fields.${detail}.label`)}</span>
      <input type={type} name={name} defaultValue={chosen[0]} className="field" />
    </label>
  );
}

const controls: { [Kind in Field['kind']]: (props: Of<Kind>) => ReactNode } = {
  choice: Ticks,
  choices: Ticks,
  number: Count,
  flag: Flag,
  text: (props) => <Line {...props} type="text" />,
  time: (props) => <Line {...props} type="time" />,
  months: Months,
  year: (props) => <Line {...props} type="text" />,
  money: (props) => <Line {...props} type="text" />,
};

/** Which kinds are boxes to tick, and stand apart from those with a field of one line. */
export const isTicked: Record<Field['kind'], boolean> = {
  choice: true,
  choices: true,
  flag: true,
  number: false,
  text: false,
  time: false,
  months: true,
  year: false,
  money: false,
};

/** The control of a field people search by. */
export function DetailFilter(props: Props) {
  return (controls[props.field.kind] as (props: Props) => ReactNode)(props);
}
