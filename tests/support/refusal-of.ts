import { AppError } from '@/lib/shared/errors';

/** What an attempt is refused with; anything else that comes of it fails the test. */
export const refusalOf = async (attempt: Promise<unknown>): Promise<AppError> => {
  const error = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('it was not refused');
  return error;
};
