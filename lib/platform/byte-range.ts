/** More than any reader of maps asks for at once. */
const longest = 8 * 1024 * 1024;

/** What of a file one request asks for, both ends within it. */
export type ByteRange = { start: number; end: number };

/**
 * The one range of a `Range` header (RFC 9110 § 14.1.2) as far as it lies in a file, at most 8 MB of it; null: none that
 * could be answered.
 */
export const byteRangeOf = (header: string | null, size: number): ByteRange | null => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  // Without a first byte it is the end of the file that is asked for.
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = Math.min(first === '' || last === '' ? size - 1 : Number(last), size - 1, start + longest - 1);
  return start < size && end >= start ? { start, end } : null;
};
