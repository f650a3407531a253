import 'server-only';
import { cookies, headers } from 'next/headers';
import { unreadCount } from '@/lib/notice/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/shared/paths';

/** What the frame around every page shows: who is here, the chosen look, a word from the last action. */
export const shellState = async () => {
  const jar = await cookies();
  const member = await currentViewer();
  const theme = jar.get('theme')?.value;
  return {
    demo: env.DEMO === 'on',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    flash: (await headers()).get('x-flash') ?? undefined,
    viewer: member && {
      name: member.name,
      handle: member.handle,
      picture: member.pictureId ? { src: paths.photo(member.pictureId, 320) } : null,
      unread: await unreadCount(member),
      operates: member.role === 'operator',
    },
  } as const;
};
