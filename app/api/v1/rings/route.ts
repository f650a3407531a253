import { route } from '@/lib/platform/route';
import { ringsFor } from '@/lib/swap/queries';
import { listRings } from '../endpoints/rings';
import { ringResponse } from '../responses/ring';

export const GET = route(listRings, async ({ viewer, locale }) => ({
  items: (await ringsFor(viewer)).map((ring) => ringResponse(ring, locale)),
}));
