import { route } from '@/lib/platform/route';
import { refuseRing } from '@/lib/swap/commands/answer-ring';
import { refuseRing as endpoint } from '../../endpoints/rings';

export const DELETE = route(endpoint, async ({ viewer, params }) => {
  await refuseRing(viewer, { ringId: params.id });
  return undefined;
});
