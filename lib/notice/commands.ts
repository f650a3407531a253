import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db } from '@/lib/platform/db/client';
import { notFound } from '@/lib/shared/errors';

export type Tell = {
  /** Used once: telling again under it does nothing. */
  key: string;
  memberId: string;
  /** A message below `kinds` in words/<locale>/notice.json. */
  kind: string;
  values: Record<string, string | number>;
  /** Where it leads, without the language: `/bookings/…`. */
  path: string;
};

/** Adds a line to a member's news, once for each key, in the caller's transaction. */
export const tell = async (tx: Db, { key, memberId, kind, values, path }: Tell): Promise<void> => {
  await tx.notice.createMany({ data: [{ key, memberId, kind, values, path }], skipDuplicates: true });
};

/** Many lines at once, each once for its key. */
export const tellMany = async (tx: Db, notices: readonly Tell[]): Promise<void> => {
  await tx.notice.createMany({ data: [...notices], skipDuplicates: true });
};

/** Marks one notice as read. Returns where it leads, without the language. */
export const readNotice = async (viewer: Viewer, noticeId: string): Promise<string> => {
  const notice = await db.notice.findFirst({ where: { id: noticeId, memberId: viewer.id } });
  if (!notice) throw notFound();
  await db.notice.updateMany({ where: { id: noticeId, readAt: null }, data: { readAt: now() } });
  return notice.path;
};

/** Marks everything as read that is there now. */
export const readAllNotices = async (viewer: Viewer): Promise<void> => {
  await db.notice.updateMany({ where: { memberId: viewer.id, readAt: null }, data: { readAt: now() } });
};

/** The news of someone who leaves go. */
export const forgetNoticesOf = async (tx: Db, memberId: string): Promise<void> => {
  await tx.notice.deleteMany({ where: { memberId } });
};

/**
 * Where others were told of someone by name, the name goes from their news about pages at or below some addresses: readers
 * are then told in their own language (`member.former`).
 */
export const forgetNameBelow = async (tx: Db, name: string, paths: readonly string[]): Promise<void> => {
  await tx.$executeRaw`
    UPDATE notice SET "values" = jsonb_set("values", '{other}', '""')
    WHERE "values" ->> 'other' = ${name}
      AND EXISTS (SELECT 1 FROM unnest(${[...paths]}::text[]) path WHERE starts_with(notice.path, path))`;
};
