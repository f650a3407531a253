import 'server-only';
import { db } from '@/lib/platform/db/client';

/** Nobody's map needs more. */
const most = 10_000;

/** The circles that have a page for everyone. */
export const publicCircles = (): Promise<{ handle: string }[]> =>
  db.circle.findMany({
    where: { closedAt: null },
    orderBy: { id: 'asc' },
    take: most,
    select: { handle: true },
  });
