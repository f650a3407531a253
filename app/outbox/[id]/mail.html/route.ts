import { outboxMail } from '@/lib/platform/mail/outbox';
import { AppError } from '@/lib/shared/errors';

/**
 * A mail as a mail program shows it, for the frame of its page: with the styles it carries, without a right to anything
 * else. The frame is sandboxed; this says it again for one who opens the address itself.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  try {
    const { html } = await outboxMail((await params).id);
    // A frame without a right to open windows: its links lead the whole page on instead.
    const onTop = html.replaceAll('target="_blank"', 'target="_top"');
    return new Response(onTop, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'x-frame-options': 'SAMEORIGIN',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new Response('Not found', { status: 404 });
    throw error;
  }
};
