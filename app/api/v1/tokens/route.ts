import { signInByPassword } from '@/lib/member/commands/sign-in';
import { createToken } from '@/lib/member/commands/tokens';
import { networkOf } from '@/lib/platform/network';
import { route } from '@/lib/platform/route';
import { createToken as endpoint } from '../endpoints/account';

/** A token for who knows the password. It is shown this once. */
export const POST = route(endpoint, async ({ body: { email, password, ...token }, request }) => {
  const { memberId: id, epoch } = await signInByPassword(
    { email, password },
    { network: networkOf(request.headers) },
  );
  const { expiresAt, ...made } = await createToken({ id, epoch }, token);
  return { ...made, expiresAt: expiresAt.toISOString() };
});
