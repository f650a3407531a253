import 'server-only';
import { db } from '@/lib/platform/db/client';

/** Which files of localities a member brought, as an operator. */
export const localityKept = async (memberId: string) => {
  const localityUploads = await db.localityUpload.findMany({
    where: { byMemberId: memberId },
    select: { fileName: true, count: true, at: true },
    orderBy: { at: 'asc' },
  });
  return { localityUploads };
};
