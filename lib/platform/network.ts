import 'server-only';

/**
 * Where a request comes from, for rate limits: the address that the nearest proxy saw, for IPv6 the /64 that one
 * household or server has. Without a proxy in front a client can say what it likes here, so no limit may rest on this alone.
 */
export const networkOf = (headers: { get(name: string): string | null }): string => {
  const seen = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const plain = seen.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 45);
  if (!plain.includes(':')) return plain || 'unknown';
  const [start = ''] = plain.split('::');
  const groups = start.split(':').slice(0, 4);
  return `${[...groups, '0', '0', '0', '0'].slice(0, 4).join(':')}::/64`;
};
