import { AppError } from '@/lib/shared/errors';
import { isCrowded, isPassing } from './passing';

/** Too many want something at once; whoever comes a little later finds room. */
export const crowd = (cause?: unknown): AppError =>
  new AppError('unavailable', 'crowd', { retryAfterSeconds: 5, cause });

/** The database does not answer. */
const away = (cause: unknown): AppError =>
  new AppError('unavailable', 'databaseAway', { retryAfterSeconds: 5, cause });

/** What a refusal by the database means to a person; by SQLSTATE, or by the constraint's name where that says more. */
const meanings: Record<string, () => AppError> = {
  '23P01': () => new AppError('conflict', 'justTaken'),
  '23505': () => new AppError('conflict', 'alreadyThere'),
  '23514': () => new AppError('invalid', 'notAllowed'),
  '23503': () => new AppError('conflict', 'goneMeanwhile'),
  // NUL, or half a character: no text.
  '22021': () => new AppError('invalid', 'notAllowed'),
  '22P05': () => new AppError('invalid', 'notAllowed'),
  // It took longer than anyone waits.
  '57014': () => crowd(),
  '40001': () => new AppError('conflict', 'movedMeanwhile'),
  '40P01': () => new AppError('conflict', 'movedMeanwhile'),
};

/** Prisma's own codes for the same refusals, when it recognised them. */
const prismaCodes: Record<string, string> = {
  P2002: '23505',
  P2003: '23503',
  P2004: '23514',
  P2034: '40001',
};

/** The SQLSTATE behind an error from Prisma, or undefined when it is none of the database's. */
export const sqlState = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if (error instanceof AppError) return sqlState(error.cause);
  const { code, meta, cause } = error as {
    code?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  const original =
    meta?.driverAdapterError?.cause?.originalCode ??
    (cause as { originalCode?: string } | undefined)?.originalCode;
  if (original) return original;
  if (typeof code !== 'string') return undefined;
  return prismaCodes[code] ?? (code in meanings ? code : undefined);
};

/** Turns a refusal by the database into one that is fit to show; anything else comes back as it was. */
export const translateRefusal = (error: unknown): unknown => {
  if (error instanceof AppError) return error;
  if (isCrowded(error)) return crowd(error);
  if (isPassing(error)) return away(error);
  const state = sqlState(error);
  return (state && meanings[state]?.()) || error;
};

/** The same for what is there already, whoever made it: a command's own answer, which keeps the refusal as its cause. */
export const translateTaken = (error: unknown): unknown =>
  !(error instanceof AppError) && sqlState(error) === '23505'
    ? new AppError('conflict', 'alreadyThere', { cause: error })
    : error;
