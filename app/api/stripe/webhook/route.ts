import { receiveWebhook } from '@/lib/due/commands/receive-webhook';
import { UnreadableRequest } from '@/lib/platform/problem';
import { readText } from '@/lib/platform/request-body';
import { AppError } from '@/lib/shared/errors';

/** Stripe's events. Answered as soon as one is stored; a job does what it asks for. */
export async function POST(request: Request): Promise<Response> {
  try {
    const outcome = await receiveWebhook(await readText(request), request.headers.get('stripe-signature'));
    return Response.json({ outcome });
  } catch (error) {
    if (error instanceof UnreadableRequest)
      return Response.json({ code: error.key }, { status: error.status });
    if (!(error instanceof AppError)) throw error;
    return Response.json({ code: error.key }, { status: 400 });
  }
}
