import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Prose } from '@/components/ui/prose';
import type { ListingType } from '@/lib/listing/listing-type';

type Fact = { term: string; detail: ReactNode };
type Props = { type: ListingType; options: Record<string, unknown>; before?: readonly Fact[] };

/** Dates, numbers and what the type asked of the one who books, one under the other: they stand in a narrow column. */
export function Facts({ type, options, before = [] }: Props) {
  const t = useTranslations(`types.${type.name}.fields`);
  const shown = (name: string, value: unknown): string => {
    const one = (each: unknown): string =>
      t.has(`${name}.options.${each}`) ? t(`${name}.options.${each}`) : String(each);
    if (typeof value === 'number' && t.has(`${name}.unit`)) return t(`${name}.unit`, { count: value });
    if (typeof value === 'boolean') return t.has(`${name}.yes`) ? t(`${name}.yes`) : '✓';
    return Array.isArray(value) ? value.map(one).join(', ') : one(value);
  };
  const answers = Object.keys(type.questions)
    .filter((name) => options[name] !== undefined && options[name] !== false && options[name] !== '')
    .map((name) => ({
      term: t(t.has(`${name}.shown`) ? `${name}.shown` : `${name}.label`),
      detail: <Prose text={shown(name, options[name])} />,
    }));
  return (
    <dl className="flex flex-col gap-3">
      {[...before, ...answers].map(({ term, detail }) => (
        <div key={term}>
          <dt className="text-sm text-ink-2">{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
