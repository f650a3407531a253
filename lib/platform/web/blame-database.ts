import { isCrowded, isPassing } from '../db/passing';
import { blame } from './blame';

/** Notes whether it was the database that did not answer. */
export const blameDatabase = (error: unknown): void => {
  if (isPassing(error) || isCrowded(error)) blame('database');
};
