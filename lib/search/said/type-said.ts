import 'server-only';
import { listingTypes } from '@/lib/listing/types/registry';
import { translator } from '@/lib/platform/i18n/words';
import { locales } from '@/lib/shared/locale';
import { plainText } from '@/lib/shared/plain-text';

const namesOf = (type: string): string[] =>
  locales.flatMap((locale) => {
    const words = translator(locale, `types.${type}`);
    return [words('name'), words('plural'), ...words('calledToo').split(',')];
  });

let byName: ReadonlyMap<string, string> | undefined;

/** The type that words name, and nothing but that, in any language: `garde-meuble`; null: none. */
export const typeSaid = (typed: string): string | null => {
  byName ??= new Map(
    listingTypes.flatMap(({ name }) => namesOf(name).map((said) => [plainText(said), name] as const)),
  );
  return byName.get(plainText(typed)) ?? null;
};
