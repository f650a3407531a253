import { dossierFor } from '@/lib/booking/dossier/queries';
import { bookingFor } from '@/lib/booking/queries';
import { route } from '@/lib/platform/route';
import { notFound } from '@/lib/shared/errors';
import { readDossier } from '../../../endpoints/bookings';
import { dossierResponse } from '../../../responses/dossier';

/** Not found where none is kept, and for whoever is not of it. */
export const GET = route(readDossier, async ({ viewer, params, locale }) => {
  const dossier = await dossierFor(await bookingFor(viewer, params.id));
  if (!dossier) throw notFound();
  return dossierResponse(dossier, locale);
});
