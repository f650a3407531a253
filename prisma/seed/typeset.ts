import type { Details } from '@/lib/listing/fields';

const narrow = '\u202f';
const wide = '\u00a0';

/** The spaces that French wants: narrow before high signs, whole between a number and its unit, none of them breaking. */
export const typeset = (text: string): string =>
  text
    .replace(/ (?=[;!?»])/gu, narrow)
    .replace(/ (?=:)/gu, wide)
    .replace(/(?<=«) /gu, narrow)
    .replace(/(?<=\d) (?=(?:m²|m³|mm|cm|km|kg|m|h|V|Ah|N·m|W|Go|litres?|€)(?![\p{L}\d]))/gu, wide);

/** The same for every text among the answers to a type's fields. */
export const typesetAll = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? typeset(value) : value,
    ]),
  );
