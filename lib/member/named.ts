import 'server-only';
import { db } from '@/lib/platform/db/client';

/** As many are suggested. */
const most = 3;

/** Members whose names begin so, in plain letters; for members alone to see. */
export const membersLike = (plain: string): Promise<{ name: string; handle: string }[]> => db.$queryRaw`
  SELECT name, handle FROM member
  WHERE plain_text(name) LIKE ${plain.replaceAll(/[\\%_]/g, '\\$&')} || '%' AND deleted_at IS NULL
  ORDER BY plain_text(name), id LIMIT ${most}`;
