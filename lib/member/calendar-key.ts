import 'server-only';
import { hashOfSecret, isKeyOf, type KeyOf, namedKeyOf, partsOfKey } from '@/lib/platform/auth/keys';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';

/** What a member's key is made of. */
const keyed = ({ id, calendarVersion }: { id: string; calendarVersion: number }): KeyOf => ({
  purpose: 'calendar',
  id,
  version: calendarVersion,
});

const select = {
  id: true,
  name: true,
  locale: true,
  calendarVersion: true,
  hasCalendar: true,
} as const;

/** Whose calendars a key opens; null: nobody's. */
export const memberWithCalendarKey = async (
  key: string | null,
): Promise<{ id: string; name: string; locale: string } | null> => {
  if (!key || key.length > 200) return null;
  const parts = partsOfKey(key);
  const which = parts ? { id: parts.id } : { formerCalendarHash: hashOfSecret(key) };
  const member = await db.member.findFirst({
    where: { ...which, hasCalendar: true, deletedAt: null },
    select,
  });
  if (!member || (parts && !isKeyOf(parts.key, keyed(member)))) return null;
  return { id: member.id, name: member.name, locale: member.locale };
};

/** The key of a member's calendars under a version. */
export const calendarKeyAs = (member: { id: string; calendarVersion: number }): string =>
  namedKeyOf(keyed(member));

/** The member's own key; null before they asked for one. */
export const calendarKeyOf = async (viewer: Viewer): Promise<string | null> => {
  const member = await db.member.findUniqueOrThrow({ where: { id: viewer.id }, select });
  return member.hasCalendar ? calendarKeyAs(member) : null;
};
