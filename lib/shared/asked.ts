/** What the address of a page says, by name. Anyone may write a name twice, and then it is a list. */
export type Asked<Name extends string> = Readonly<Partial<Record<Name, string | string[]>>>;

/** Longer than any value of ours. */
const longest = 2_000;

const one = (value: unknown): string | undefined => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last.replaceAll('\0', '').slice(0, longest) : undefined;
};

/** The same with one text a name: of a name that comes twice, the last. */
export const lastOf = <Name extends string>(asked: Asked<Name>): Partial<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => {
      const text = one(value);
      return text === undefined ? [] : [[name, text]];
    }),
  ) as Partial<Record<Name, string>>;
