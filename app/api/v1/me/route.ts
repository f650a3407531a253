import { ownAccount } from '@/lib/member/queries';
import { route } from '@/lib/platform/route';
import { paths } from '@/lib/shared/paths';
import { readMe } from '../endpoints/account';
import { absolute } from '../responses/basics';

export const GET = route(readMe, async ({ viewer, locale }) => {
  const { email } = await ownAccount(viewer);
  return { ...viewer, email, url: absolute(paths.member(locale, viewer.handle)) };
});
