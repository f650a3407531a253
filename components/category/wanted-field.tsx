'use client';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldSet } from '@/components/ui/field-frame';
import { useForm } from '@/components/ui/form-context';
import { tickedValues } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import type { CategoryChoice } from '@/lib/category/choices';

type Props = {
  label: string;
  hint: string;
  /** What unfolds the list. */
  choose: string;
  choices: readonly CategoryChoice[];
  /** Slugs. */
  chosen: readonly string[];
};

type Box = { slug: string; name: string; isTop: boolean; isTicked: boolean };

function Tick({ slug, name, isTop, isTicked }: Box) {
  return (
    <label className={`flex min-h-11 items-start gap-3 py-2 ${isTop ? 'font-semibold' : 'pl-5'}`}>
      <input
        type="checkbox"
        name="wanted[]"
        value={slug}
        defaultChecked={isTicked}
        className="mt-0.5 size-5 shrink-0 accent-brick"
      />
      <span className="min-w-0 flex-1">{name}</span>
    </label>
  );
}

/** The kinds of things that somebody would like, in two levels: the upper one stands for all below it. */
export function WantedField({ label, hint, choose, choices, chosen }: Props) {
  const ticked = (tickedValues(useForm().state, 'wanted[]') ?? chosen).filter((slug) => slug !== '');
  const boxOf = ({ slug, name }: { slug: string; name: string }, isTop: boolean) => (
    <Tick key={slug} {...{ slug, name, isTop }} isTicked={ticked.includes(slug)} />
  );
  return (
    <FieldSet name="wanted" label={label} hint={hint}>
      <HiddenField name="wanted[]" value="" />
      <Disclosure summary={choose} open={ticked.length > 0}>
        <div className="xs:columns-2 gap-x-6 md:columns-3">
          {choices.map((top) => (
            <div key={top.slug} className="break-inside-avoid pb-3">
              {boxOf(top, true)}
              {top.below.map((each) => boxOf(each, false))}
            </div>
          ))}
        </div>
      </Disclosure>
    </FieldSet>
  );
}
