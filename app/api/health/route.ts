import { db } from '@/lib/platform/db/client';
import { jobsHealth } from '@/lib/platform/jobs';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/** For load balancers and people on call: whether the database answers, and whether jobs are kept up with. */
export const GET = async (): Promise<Response> => {
  const { version } = packageJson;
  try {
    const jobs = await jobsHealth(db);
    return Response.json({ status: 'ok', version, database: 'ok', jobs });
  } catch {
    return Response.json({ status: 'failing', version, database: 'failing', jobs: null }, { status: 503 });
  }
};
