import { HiddenField } from './hidden-field';
import { Icon } from './icon';
import { actionClasses } from './look';
import { NearMe } from './near-me';
import { SuggestField } from './suggest-client';

export type SearchWords = {
  what: string;
  whatHint: string;
  where: string;
  whereHint: string;
  /** Where the device is, and that it does not say so. */
  nearMe: string;
  nearMeFailed: string;
  when: string;
  from: string;
  to: string;
  submit: string;
  /** The one field of a phone before it opens. */
  open: string;
  close: string;
  suggestions: string;
  /** What a suggestion is, by its kind; of a word nothing has to be said. */
  kinds: Readonly<Record<string, string>>;
};

export type SearchBarProps = {
  action: string;
  /** Where it asks for suggestions while one types. */
  suggestFrom: string;
  words: SearchWords;
  values?: { q?: string; place?: string; from?: string; to?: string };
  /** What else the address carries (type, sort). */
  hidden?: Readonly<Record<string, string | readonly string[]>>;
  /** Ids on the page begin with it. */
  id?: string;
};

const PART =
  'relative min-w-0 rounded-field border border-edge bg-card px-4 py-2 md:px-3.5 md:rounded-none md:border-0 md:bg-transparent md:py-1';
const NEXT = `${PART} md:border-l md:border-line`;
const NAME = 'block text-[0.8125rem] font-medium text-ink-2';
const TYPED =
  'w-full min-w-0 bg-transparent text-ellipsis text-base text-ink placeholder:text-ink-2 max-md:min-h-8 focus-visible:outline-none md:text-[0.9375rem]';
const DAY = `${TYPED} date-press rounded-sm focus-visible:outline-2 md:w-24 md:text-sm`;
const LIT =
  'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus md:has-[:focus-visible]:rounded-field';

/**
 * What, where, when, in one pill. On a phone a single field opens it as a sheet: the same form, shown by the
 * `<details>` before it, so that it needs no script and its fields exist once.
 */
export function SearchBar({
  action,
  suggestFrom,
  words,
  values = {},
  hidden = {},
  id = 'search',
}: SearchBarProps) {
  const said = [values.q, values.place].filter(Boolean).join(' · ');
  return (
    <search className="block">
      <details className="peer md:hidden">
        <summary className="group/s flex min-h-14 items-center gap-3 rounded-full border border-line bg-card px-5 shadow-float in-[details[open]]:fixed in-[details[open]]:inset-0 in-[details[open]]:z-40 in-[details[open]]:items-start in-[details[open]]:justify-end in-[details[open]]:rounded-none in-[details[open]]:border-0 in-[details[open]]:bg-scrim">
          <span className="flex min-w-0 items-center gap-3 in-[details[open]]:hidden">
            <Icon name="search" className="text-brick-ink" />
            <span className={`truncate ${said ? '' : 'text-ink-2'}`}>{said || words.open}</span>
          </span>
          <span className="mt-3 hidden min-h-11 items-center gap-2 rounded-full bg-card px-4 font-semibold in-[details[open]]:flex">
            <Icon name="close" />
            {words.close}
          </span>
        </summary>
      </details>
      <form
        action={action}
        className="hidden gap-3 bg-paper max-md:peer-open:fixed max-md:peer-open:inset-x-0 max-md:peer-open:bottom-0 max-md:peer-open:z-50 max-md:peer-open:grid max-md:peer-open:max-h-[calc(100dvh-4.5rem)] max-md:peer-open:overflow-y-auto max-md:peer-open:rounded-t-3xl max-md:peer-open:p-5 max-md:peer-open:shadow-sheet md:grid md:grid-cols-[1.3fr_1fr_auto_auto] md:items-center md:gap-0 md:rounded-full md:border md:border-line md:bg-card md:p-2 md:pl-3 md:shadow-float"
      >
        {Object.entries(hidden).flatMap(([name, values]) =>
          [values].flat().map((value) => <HiddenField key={`${name} ${value}`} name={name} value={value} />),
        )}
        <div className={`${PART} ${LIT}`}>
          <label htmlFor={`${id}-q`} className={NAME}>
            {words.what}
          </label>
          <SuggestField
            id={`${id}-q`}
            from={suggestFrom}
            name="q"
            defaultValue={values.q}
            placeholder={words.whatHint}
            className={TYPED}
            label={words.suggestions}
            kinds={words.kinds}
          />
        </div>
        <div className={`${NEXT} ${LIT} flex items-center gap-1`}>
          <label className="min-w-0 grow">
            <span className={NAME}>{words.where}</span>
            <input name="place" defaultValue={values.place} placeholder={words.whereHint} className={TYPED} />
          </label>
          <NearMe label={words.nearMe} failed={words.nearMeFailed}>
            <Icon name="pin" size={18} />
          </NearMe>
        </div>
        <fieldset className={NEXT}>
          <legend className="sr-only">{words.when}</legend>
          <span aria-hidden="true" className={NAME}>
            {words.when}
          </span>
          <div className="flex items-center gap-1">
            <input
              type="date"
              name="from"
              aria-label={words.from}
              id={`${id}-from`}
              defaultValue={values.from}
              className={DAY}
            />
            <span aria-hidden="true" className="text-ink-2">
              –
            </span>
            <input
              type="date"
              name="to"
              aria-label={words.to}
              id={`${id}-to`}
              defaultValue={values.to}
              className={DAY}
            />
          </div>
        </fieldset>
        <button type="submit" className={`${actionClasses({ size: 'large' })} md:min-h-14 md:px-6`}>
          {words.submit}
        </button>
      </form>
    </search>
  );
}
