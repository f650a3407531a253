import { isIPv6 } from 'node:net';

const near: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** Where the site is asked whether it lives: on this machine, by whichever of its addresses it listens at (HOST, PORT). */
export const lifeAt = ({ HOST, PORT }: Record<string, string | undefined>): string => {
  const host = HOST || '127.0.0.1';
  return `http://${near[host] ?? (isIPv6(host) ? `[${host}]` : host)}:${PORT || 3000}/api/health/live`;
};
