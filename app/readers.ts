import 'server-only';
import { hasTakenPart } from '@/lib/campaign/taken-part';
import { kindOf } from '@/lib/platform/auth/anyone';
import { decodeSession } from '@/lib/platform/auth/claims';
import { isToBeRenewed } from '@/lib/platform/auth/renewal';
import { viewerOfSession } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { type Readers, registerReaders } from '@/lib/platform/web/readers';
import { saidAloneOfListing } from './[locale]/listings/[id]/said-alone';
import { cornerOf } from './shell-state';

const viewerOf = async (token: string): Promise<Viewer | null> => {
  const claims = await decodeSession(token);
  return claims && !isToBeRenewed(claims) ? viewerOfSession(claims) : null;
};

/** Of pages about one thing: whether it says something to this member alone. All others of the pages that are kept do not. */
const saidAlone: Readonly<
  Record<string, (viewer: Viewer, id: string, asks: URLSearchParams) => Promise<boolean>>
> = {
  listings: saidAloneOfListing,
  campaigns: (viewer, id) => hasTakenPart(viewer, id),
};

const readers: Readers = {
  moment: async () => {
    const [row] = await db.$queryRaw<{ snapshot: string }[]>`SELECT pg_current_snapshot()::text AS snapshot`;
    return { snapshot: row?.snapshot ?? '', at: now().getTime() };
  },
  readerOf: async (token) => {
    const viewer = await viewerOf(token);
    return viewer && { kind: kindOf(viewer), corner: JSON.stringify(await cornerOf(viewer)) };
  },
  isPersonal: async (token, { pathname, searchParams }) => {
    const [, , about = '', id] = pathname.split('/');
    const viewer = await viewerOf(token);
    if (!viewer) return true;
    if (id === undefined) return false;
    return (await saidAlone[about]?.(viewer, decodeURIComponent(id), searchParams)) ?? true;
  },
};

registerReaders(readers);
