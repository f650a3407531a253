import { writtenAs } from './locale';

/** Several things in a row: `Breton, French and English`, `breton, français et anglais`. */
export const listed = (locale: string, things: Iterable<string>, by: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(writtenAs(locale), { type: by === 'or' ? 'disjunction' : 'conjunction' }).format(
    things,
  );
