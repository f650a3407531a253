import 'server-only';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

/** Who asks. Queries and commands take it; `null` is a stranger. */
export type Viewer = {
  id: string;
  name: string;
  handle: string;
  pictureId: string | null;
  locale: Locale;
  role: 'member' | 'operator';
  isConfirmed: boolean;
  /** The circles they are in, and as what (lib/standing). */
  circles: readonly { id: string; role: string }[];
};

/** The signed-in member, or a refusal that sends to the sign-in page. */
export const requireMember = (viewer: Viewer | null): Viewer => {
  if (!viewer) throw new AppError('unauthorized', 'signInFirst');
  return viewer;
};

/** One who runs the community; to other members there is nothing. */
export const requireOperator = (viewer: Viewer | null): Viewer => {
  const member = requireMember(viewer);
  if (member.role !== 'operator') throw notFound();
  return member;
};
