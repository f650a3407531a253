export const dynamic = 'force-dynamic';

/** For whoever restarts processes: this one answers. Of the database, which no restart brings back, it says nothing. */
export const GET = (): Response =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
