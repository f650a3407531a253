import { forgetNetworks } from '@/lib/campaign/pledging/marks';
import { forgetOldLinks } from '@/lib/member/links';
import { forgetOldSessions } from '@/lib/platform/auth/session';
import { forgetOldKeys } from '@/lib/platform/idempotency';
import { tidyMails } from '@/lib/platform/mail/keeping';
import { forgetOldTries } from '@/lib/platform/rate-limit';

/** Once a day: removes what counts no more. */
export const tidy = async (): Promise<void> => {
  await forgetOldLinks();
  await forgetOldSessions();
  await forgetOldTries();
  await forgetOldKeys();
  await tidyMails();
  await forgetNetworks();
};
