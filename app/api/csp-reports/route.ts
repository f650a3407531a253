import { networkOf } from '@/lib/platform/network';
import { mostReportBytes, notePolicyReport, policyReportsIn } from '@/lib/platform/policy-reports';
import { UnreadableRequest } from '@/lib/platform/problem';
import { limit } from '@/lib/platform/rate-limit';
import { readText } from '@/lib/platform/request-body';
import { AppError } from '@/lib/shared/errors';

const refusal = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } });

/** Browsers say that the policy of a page was broken. Nothing that is wrong with a report is our fault, so none is a 5xx. */
export async function POST(request: Request): Promise<Response> {
  try {
    await limit('policyReportNetwork', networkOf(request.headers));
    const body = await readText(request, mostReportBytes);
    for (const report of policyReportsIn(request.headers.get('content-type'), body)) notePolicyReport(report);
    return refusal(204);
  } catch (error) {
    if (error instanceof UnreadableRequest) return refusal(error.status);
    if (error instanceof AppError)
      return refusal(429, { 'retry-after': String(error.retryAfterSeconds ?? 60) });
    // The database is away: the report is lost, which its sender cannot mend.
    return refusal(204);
  }
}
