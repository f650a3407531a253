import { z } from 'zod';
import { locales } from '@/lib/shared/locale';
import type { Viewer } from './viewer';

/*
 * Most public pages are the same for all members whom they admit alike. Such a page is rendered for none of them: Next is handed no
 * cookie, only what kind of reader asks (lib/platform/web/server). So nothing of anybody can stand on a page that others are given.
 */

/** Tells Next what kind of reader a page is rendered for. Our own word: no client has a say in it (lib/platform/web/claims). */
export const kindHeader = 'x-reader-kind';

/** The id of a member who is none: nothing belongs to them. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What decides which public things a member sees: whether their address is confirmed, their circles, whether they run the community. */
const Kind = z.object({
  role: z.enum(['member', 'operator']),
  locale: z.enum(locales),
  isConfirmed: z.boolean(),
  circles: z.array(z.object({ id: z.string(), role: z.string() })),
});

/** What kind of reader a member is. Members of one kind have the same text. */
export const kindOf = ({ role, locale, isConfirmed, circles }: Viewer): string =>
  JSON.stringify({
    role,
    locale,
    isConfirmed,
    circles: circles
      .map(({ id, role }) => ({ id, role }))
      .toSorted((one, other) => one.id.localeCompare(other.id, 'en')),
  });

/** Any member of a kind: nobody in particular. */
export const anyoneOf = (kind: string): Viewer => ({
  ...Kind.parse(JSON.parse(kind)),
  id: nobody,
  name: '',
  handle: '',
  pictureId: null,
});

/** Whether a page is rendered for all members of a kind. */
export const isAnyone = ({ id }: Viewer): boolean => id === nobody;
