import { AppError } from '@/lib/shared/errors';

/** Several times what any address or form of the API has. */
const mostEntries = 1000;

/**
 * Names and values as they came, as each name with the list of its values, in one pass; refused (`invalid tooLong`) as
 * soon as there are too many.
 */
export const gathered = <Value>(entries: Iterable<[name: string, value: Value]>): Map<string, Value[]> => {
  const lists = new Map<string, Value[]>();
  let count = 0;
  for (const [name, value] of entries) {
    count += 1;
    if (count > mostEntries) throw new AppError('invalid', 'tooLong');
    const list = lists.get(name);
    if (list) list.push(value);
    else lists.set(name, [value]);
  }
  return lists;
};
