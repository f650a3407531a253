/** Postgres says so while it starts, stops, or has too many at once (Appendix A of its manual). */
const busy = /^(57P0[123]|53300)$/;
/** Nobody is there, or the line broke. */
const away = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)/;
/** The same in the words of Prisma's adapter. */
const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
/** What pg says without a code. */
const broken = /^Connection terminated|^Client has encountered a connection error|^timeout expired/i;

type Told = { code?: unknown; message?: unknown; originalCode?: unknown; kind?: unknown; cause?: unknown };

/** Whether the database is away, starting or full: waiting may mend it, asking for something else would not. */
export const isPassing = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, originalCode, kind, cause } = error as Told;
  const state = String(originalCode ?? code ?? '');
  if (busy.test(state) || away.test(state) || kinds.has(String(kind))) return true;
  const { driverAdapterError } = (error as { meta?: { driverAdapterError?: unknown } }).meta ?? {};
  return broken.test(String(message ?? '')) || isPassing(driverAdapterError) || isPassing(cause);
};

/** Whether every connection of this process was in use for as long as one waits for one (pg's pool, and Prisma). */
export const isCrowded = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as Told;
  const said = String(message ?? '');
  return (
    (code === 'P2028' && said.includes('Unable to start a transaction')) ||
    said.includes('timeout exceeded when trying to connect')
  );
};
