import { _createCache } from 'use-intl/core';
import { apart } from '@/lib/shared/apart';
import { elided, elidingAtEnd } from '@/lib/shared/elision';

type Values = Record<string, unknown> | undefined;
/** Of a parsed message: its own words (0), what it is filled with (1), choices (`options`) and marks (`children`). */
type Part = {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
};
type Format = {
  format(values: Values): unknown;
  getAst(): Part[];
  resolvedOptions(): { locale: string };
};

/** A name that stands after a word that may lose its e, with that word. */
type Eliding = { slot: string; word: string; name: string };

const [ownWords, filling] = [0, 1];

/** Takes such words out of a message, to be said together with the name that follows. */
const takeEliding = (parts: readonly Part[]): Eliding[] =>
  parts.flatMap((part, index) => {
    const inner = [...Object.values(part.options ?? {}).map(({ value }) => value), part.children ?? []];
    const next = parts[index + 1];
    const word = part.type === ownWords && next?.type === filling && elidingAtEnd.exec(part.value ?? '')?.[1];
    if (!word) return inner.flatMap(takeEliding);
    const name = next.value ?? '';
    const slot = `${word} ${name}`;
    part.value = part.value?.replace(elidingAtEnd, '');
    next.value = slot;
    return [{ slot, word, name }];
  });

const said = (values: Values, eliding: readonly Eliding[]): Values => {
  if (!values) return values;
  const kept = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]),
  );
  const together = eliding.filter(({ name }) => name in kept);
  return {
    ...kept,
    ...Object.fromEntries(together.map(({ slot, word, name }) => [slot, elided(word, String(kept[name]))])),
  };
};

/**
 * Where translators keep the messages they have parsed. Each message kept here sets the names it is filled with apart from
 * its own words, and in French says `d’Awa` and `qu’Awa`, so that no page, title, label or mail has to think of it.
 */
export const messagesKeepingApart = (): ReturnType<typeof _createCache> => ({
  ..._createCache(),
  message: new Proxy<Record<string, Format>>(
    {},
    {
      set(kept, key, message: Format) {
        const say = message.format;
        const isFrench = message.resolvedOptions().locale.startsWith('fr');
        const eliding = isFrench ? takeEliding(message.getAst()) : [];
        message.format = (values) => say(said(values, eliding));
        return Reflect.set(kept, key, message);
      },
    },
  ) as never,
});
