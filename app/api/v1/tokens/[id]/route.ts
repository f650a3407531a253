import { revokeToken } from '@/lib/platform/auth/tokens';
import { route } from '@/lib/platform/route';
import { revokeToken as endpoint } from '../../endpoints/account';

export const DELETE = route(endpoint, async ({ viewer, params }) => {
  await revokeToken(viewer, params.id);
  return undefined;
});
