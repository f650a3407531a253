'use client';
import { type FieldProps, FieldSet } from '@/components/ui/field-frame';
import { fieldId, useForm } from '@/components/ui/form-context';
import { typedText } from '@/components/ui/form-state';

const STAR = 'M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z';

/** A star is filled when it, or one after it, is the chosen one. */
const FILLED = '[&:has(input:checked)]:text-sun [&:has(~label_input:checked)]:text-sun text-transparent';

type Props = FieldProps & {
  /** What one to five stars mean, in order; read out, and shown beside the chosen one. */
  meanings: readonly string[];
};

/** One to five stars: a set of radio buttons, also without script. */
export function StarField({ meanings, ...field }: Props) {
  const { id, state } = useForm();
  const chosen = typedText(state, field.name);
  return (
    <FieldSet {...field}>
      <div className="-ml-2 grid max-w-80 grid-cols-5">
        {meanings.map((meaning, index) => {
          const value = String(index + 1);
          return (
            <label
              key={value}
              className={`group flex cursor-pointer flex-col items-center gap-1 rounded-field py-2 text-center has-focus-visible:outline-2 has-focus-visible:outline-focus ${FILLED}`}
            >
              <input
                type="radio"
                id={`${fieldId(id, field.name)}-${value}`}
                name={field.name}
                value={value}
                required={field.required}
                defaultChecked={chosen === value}
                className="sr-only"
              />
              <svg
                width="32"
                height="32"
                viewBox="0 0 24 24"
                aria-hidden="true"
                className="fill-current stroke-edge [stroke-width:1.25] transition-transform group-hover:scale-110"
              >
                <path d={STAR} strokeLinejoin="round" />
              </svg>
              <span className="text-xs leading-tight text-ink-2 group-has-checked:font-semibold group-has-checked:text-ink">
                {meaning}
              </span>
            </label>
          );
        })}
      </div>
    </FieldSet>
  );
}
