import type { Amount, Money } from './money';

/** The codes that leave the house, with the HTTP status each one answers (RFC 9110). */
export const errorStatus = {
  invalid: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  /** Nothing is wrong with what was asked: we cannot answer it now. */
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Amounts go as amounts: whoever says the message writes them in the reader's language. */
export type MessageValues = Record<string, string | number | Money | Amount>;

/** A message in the words files: a key below `errors` (for instance `booking.justTaken`) and what it is filled with. */
export type Message = { key: string; values?: MessageValues };

/**
 * A refusal that is always fit to show. `key` names a message in the words file `errors.json`; `fields` carries
 * messages that belong beside a field, by the field's path. Anything else that is thrown is a defect and reaches only the log.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly values: MessageValues;
  readonly fields: Record<string, Message>;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    key: string,
    more: {
      values?: MessageValues;
      fields?: Record<string, Message>;
      retryAfterSeconds?: number;
      /** What it was before it had words. */
      cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${key}`, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.values = more.values ?? {};
    this.fields = more.fields ?? {};
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** What a stranger gets for anything that is not theirs: the same answer as for what does not exist. */
export const notFound = (): AppError => new AppError('not_found', 'notFound');
