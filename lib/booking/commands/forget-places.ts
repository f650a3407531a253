import 'server-only';
import { forgetHandOverPlaces } from '@/lib/holding/holdings';
import type { Db } from '@/lib/platform/db/client';

/** The places that a provider's agreements kept are forgotten with them: they have left. */
export const forgetPlaces = async (tx: Db, providerId: string): Promise<void> => {
  await tx.booking.updateMany({
    where: { providerId, placeAddress: { not: null } },
    data: { placeAddress: null, placeLat: null, placeLng: null },
  });
  await forgetHandOverPlaces(tx, providerId);
};
