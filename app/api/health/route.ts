import { undeliveredBefore } from '@/lib/lifecycle/history';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { jobsHealth } from '@/lib/platform/jobs';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/** For load balancers and people on call: whether the database answers, and whether jobs and events are kept up with. */
export const GET = async (): Promise<Response> => {
  const { version } = packageJson;
  try {
    const jobs = await jobsHealth(db);
    const { count, oldestAt } = await undeliveredBefore(db, now());
    const oldestSeconds = oldestAt ? Math.round((now().getTime() - oldestAt.getTime()) / 1000) : 0;
    const events = { undelivered: count, oldestSeconds };
    return Response.json({ status: 'ok', version, database: 'ok', jobs, events });
  } catch {
    return Response.json({ status: 'failing', version, database: 'failing', jobs: null }, { status: 503 });
  }
};
