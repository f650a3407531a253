import 'server-only';
import { db } from '@/lib/platform/db/client';
import type { Intent } from './intents';

/** Whose a listing is, and what it shares; null: there is none. */
export const whoseListing = async (
  id: string,
): Promise<{ ownerId: string; type: string; intent: Intent } | null> => {
  const row = await db.listing.findUnique({
    where: { id },
    select: { ownerId: true, type: true, intent: true },
  });
  return row && { ...row, intent: row.intent as Intent };
};
