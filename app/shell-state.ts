import 'server-only';
import { cookies, headers } from 'next/headers';
import type { ShellViewer } from '@/components/shell/viewer';
import { unreadCount } from '@/lib/notice/queries';
import { isAnyone } from '@/lib/platform/auth/anyone';
import { currentViewer } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/shared/paths';

/** What a member's own corner of the page shows. */
export const cornerOf = async (member: Viewer): Promise<ShellViewer> => ({
  name: member.name,
  handle: member.handle,
  picture: member.pictureId ? { src: paths.photo(member.pictureId, 320) } : null,
  unread: isAnyone(member) ? 0 : await unreadCount(member),
  operates: member.role === 'operator',
  isAnyone: isAnyone(member),
});

/** What the frame around every page shows: who is here, the chosen look, a word from the last action. */
export const shellState = async () => {
  const jar = await cookies();
  const member = await currentViewer();
  const theme = jar.get('theme')?.value;
  return {
    demo: env.DEMO === 'on',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    flash: (await headers()).get('x-flash') ?? undefined,
    viewer: member && (await cornerOf(member)),
  } as const;
};
