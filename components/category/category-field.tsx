'use client';
import { useEffect, useRef, useState } from 'react';
import { FieldFrame, type FieldProps, useField } from '@/components/ui/field-frame';
import { typedText } from '@/components/ui/form-state';
import { type CategoryChoice, fromTitle } from '@/lib/category/choices';

type Words = { fromTitle: string; none: string; guessed: string };

type Props = FieldProps & {
  choices: readonly CategoryChoice[];
  words: Words;
  defaultValue: string;
  /** Where a title is turned into a category. */
  guessAt: string;
};

/** So long nobody types when a word is finished. */
const pauseMs = 400;

/** Shows what a title speaks of, in a field that nobody has touched. Without it, the same is done when the step is sent. */
const follow = (select: HTMLSelectElement, guessAt: string, say: (name: string) => void): (() => void) => {
  const title = select.form?.elements.namedItem('title');
  if (!(title instanceof HTMLInputElement)) return () => undefined;
  let isTouched = select.value !== fromTitle;
  let timer: number | undefined;
  let asked = '';
  const show = (slug: string | null) => {
    if (isTouched) return;
    const option = [...select.options].find(({ value }) => value === (slug ?? fromTitle));
    select.value = option?.value ?? fromTitle;
    say(slug && option ? option.text : '');
  };
  const ask = async () => {
    const typed = title.value.trim();
    if (isTouched || typed === asked || typed.length < 3) return;
    asked = typed;
    const answer = await fetch(`${guessAt}&title=${encodeURIComponent(typed)}`).catch(() => null);
    const found: { category: string | null } | null = answer?.ok ? await answer.json() : null;
    if (found && asked === typed) show(found.category);
  };
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pauseMs);
  };
  const touch = () => {
    isTouched = true;
    say('');
  };
  title.addEventListener('input', wait);
  select.addEventListener('change', touch);
  wait();
  return () => {
    window.clearTimeout(timer);
    title.removeEventListener('input', wait);
    select.removeEventListener('change', touch);
  };
};

/** A category in two levels, chosen or as the title says. */
export function CategoryField({ choices, words, defaultValue, guessAt, ...field }: Props) {
  const { state, control } = useField(field);
  const select = useRef<HTMLSelectElement>(null);
  const [guessed, setGuessed] = useState('');
  useEffect(() => (select.current ? follow(select.current, guessAt, setGuessed) : undefined), [guessAt]);
  return (
    <FieldFrame {...field}>
      <select
        {...control}
        ref={select}
        defaultValue={typedText(state, field.name) ?? defaultValue}
        className="field"
      >
        <option value={fromTitle}>{words.fromTitle}</option>
        {choices.map(({ slug, name, below }) =>
          below.length === 0 ? (
            <option key={slug} value={slug}>
              {name}
            </option>
          ) : (
            <optgroup key={slug} label={name}>
              <option value={slug}>{name}</option>
              {below.map((each) => (
                <option key={each.slug} value={each.slug}>
                  {each.name}
                </option>
              ))}
            </optgroup>
          ),
        )}
        <option value="">{words.none}</option>
      </select>
      <p role="status" className="mt-1.5 min-h-5 text-sm text-ink-2">
        {guessed && words.guessed.replace('{name}', guessed)}
      </p>
    </FieldFrame>
  );
}
