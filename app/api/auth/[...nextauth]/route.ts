import { signInByIdentity } from '@/lib/member/commands/identity';
import { outsideSignIn } from '@/lib/platform/auth/oidc';

const handler = outsideSignIn(signInByIdentity);

/** Sign-in at outside providers, by next-auth. Passwords and mailed links have pages of their own. */
export { handler as GET, handler as POST };
