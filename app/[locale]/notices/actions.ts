'use server';
import { z } from 'zod';
import { readAllNotices, readNotice } from '@/lib/notice/commands';
import { action } from '@/lib/platform/action';
import { localPath, paths } from '@/lib/shared/paths';

const OpenNotice = z.object({ noticeId: z.string().min(1).max(100) });

export const openNotice = action(OpenNotice, async (viewer, { noticeId }, { locale }) => ({
  path: localPath(`/${locale}${await readNotice(viewer, noticeId)}`, paths.notices(locale)),
}));

export const readAll = action(z.object({}), async (viewer, _input, { locale }) => {
  await readAllNotices(viewer);
  return { path: paths.notices(locale), flash: 'notice.allRead' };
});
