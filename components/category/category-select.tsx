import type { CategoryChoice } from '@/lib/category/choices';

type Props = { label: string; any: string; choices: readonly CategoryChoice[]; chosen: string | undefined };

const labelled = ({ name, count }: { name: string; count?: number }): string =>
  count === undefined ? name : `${name} (${count})`;

/** A category to narrow a search by, with what there is in each. */
export function CategorySelect({ label, any, choices, chosen }: Props) {
  return (
    <label>
      <span className="mb-1 block font-medium">{label}</span>
      <select name="category" defaultValue={chosen ?? ''} className="field">
        <option value="">{any}</option>
        {choices.map((top) => (
          <optgroup key={top.slug} label={top.name}>
            <option value={top.slug}>{labelled(top)}</option>
            {top.below.map((each) => (
              <option key={each.slug} value={each.slug}>
                {labelled(each)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
