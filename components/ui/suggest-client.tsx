'use client';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

type Suggestion = { kind: string; label: string; href?: string };

export type SuggestProps = {
  id: string;
  /** Where suggestions are asked for; what was typed is added as `q`. */
  from: string;
  name: string;
  defaultValue?: string | undefined;
  placeholder: string;
  className: string;
  /** What the list is called, and what each kind of suggestion is. */
  label: string;
  kinds: Readonly<Record<string, string>>;
};

type OptionProps = {
  id: string;
  isChosen: boolean;
  href: string | undefined;
  kind: string | undefined;
  search: () => void;
  children: string;
};

/** A page that is led to, or a word that is searched for. */
function Option({ id, isChosen, href, kind, search, children }: OptionProps) {
  const option = {
    id,
    role: 'option',
    tabIndex: -1,
    'aria-selected': isChosen,
    // Before the field loses what is typed in it.
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    className:
      'flex min-h-11 items-center justify-between gap-4 rounded-lg px-3 py-1.5 text-left hover:bg-brick-wash aria-selected:bg-brick-wash aria-selected:text-brick-ink',
  };
  const text = <span className="min-w-0 wrap-anywhere">{children}</span>;
  if (!href)
    return (
      <button type="button" {...option} onClick={search}>
        {text}
      </button>
    );
  return (
    <a href={href} {...option}>
      {text}
      <span className="shrink-0 text-sm text-ink-2">{kind}</span>
    </a>
  );
}

/** So long nothing is asked for while somebody types on. */
const pauseMs = 150;

/**
 * A search field that suggests while one types: a combobox with a list, once there is script and something to suggest. Without
 * either it is the field that it was.
 */
export function SuggestField({
  id,
  from,
  name,
  defaultValue,
  placeholder,
  className,
  label,
  kinds,
}: SuggestProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const isOpen = all.length > 0;

  useEffect(() => {
    setChosen(-1);
    if (typed.trim().length < 2) return setAll([]);
    const asking = new AbortController();
    const timer = setTimeout(() => {
      fetch(`${from}&q=${encodeURIComponent(typed.trim())}`, { signal: asking.signal })
        .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
        .then(({ suggestions }) => setAll(suggestions))
        .catch(() => {});
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed, from]);

  const close = () => {
    setAll([]);
    setChosen(-1);
  };
  const search = (word: string) => {
    close();
    const input = field.current;
    if (!input) return;
    input.value = word;
    input.form?.requestSubmit();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = chosen < 0 ? null : document.getElementById(`${id}${chosen}`);
    if (step) setChosen(((chosen + 1 + step + all.length + 1) % (all.length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && option) option.click();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        ref={field}
        id={id}
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        enterKeyHint="search"
        autoComplete="off"
        className={className}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={close}
        {...(isOpen && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': `${id}list`,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': chosen < 0 ? undefined : `${id}${chosen}`,
        })}
      />
      {isOpen && (
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={label}
          className="mt-2 grid gap-0.5 rounded-field border border-line bg-card p-1.5 text-ink md:absolute md:top-full md:left-0 md:z-30 md:mt-4 md:w-max md:max-w-md md:min-w-full md:shadow-float"
        >
          {all.map(({ kind, label: said, href }, index) => (
            <Option
              key={`${kind} ${href ?? said}`}
              id={`${id}${index}`}
              isChosen={index === chosen}
              href={href}
              kind={kinds[kind]}
              search={() => search(said)}
            >
              {said}
            </Option>
          ))}
        </div>
      )}
    </>
  );
}
