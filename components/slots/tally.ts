import type { Fields } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';

type Answered = { places: number; options: Record<string, unknown> };

/** How many places an answer stands for. */
export type Count = { name: string; option: string; places: number };

/** What nobody may overlook: questions of a group that is shown as a notice. */
export const isLoud = ({ groups = {} }: ListingType, field: Fields[string] | undefined): boolean =>
  field?.group !== undefined && groups[field.group] === 'notice';

const given = (value: unknown): string[] => {
  if (value === undefined || value === false || value === '') return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
};

/** How many places go with each answer that is one of several, in the order of the questions. */
export const tallyOf = (type: ListingType, answered: readonly Answered[]): Count[] =>
  Object.entries(type.questions as Fields).flatMap(([name, field]) => {
    const options = 'options' in field ? field.options : field.kind === 'flag' ? ['true'] : [];
    return options.flatMap((option) => {
      const places = answered
        .filter((each) => given(each.options[name]).includes(option))
        .reduce((sum, each) => sum + each.places, 0);
      return places > 0 ? [{ name, option, places }] : [];
    });
  });

/** What a guest answered to the questions that nobody may overlook. */
export const loudOf = (type: ListingType, options: Record<string, unknown>): string[] =>
  Object.entries(type.questions as Fields).flatMap(([name, field]) =>
    isLoud(type, field) ? given(options[name]) : [],
  );

/** What a guest answered to the other questions. */
export const quietOf = (type: ListingType, options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).filter(([name]) => !isLoud(type, (type.questions as Fields)[name])),
  );
