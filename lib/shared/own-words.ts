type Known = { has(key: string): boolean };

/**
 * Under which key something is said of a listing type: its own words (`types.<type>.<own>`) come before those of all types
 * (`general`). `words` knows every key; without a type, or for one that says nothing of its own, it is `general`.
 */
export const ownOrGeneral = (
  words: Known,
  type: string | undefined,
  own: string,
  general: string,
): string => {
  const key = `types.${type}.${own}`;
  return type !== undefined && words.has(key) ? key : general;
};
