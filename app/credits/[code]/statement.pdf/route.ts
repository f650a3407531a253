import { statementPaper } from '@/lib/operation/statement-paper';
import { currentViewer } from '@/lib/platform/auth/session';
import { requireMember } from '@/lib/platform/auth/viewer';
import { env } from '@/lib/platform/env';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { pdfOf, pdfResponse } from '@/lib/platform/pdf';
import { problemOf, requestLocale } from '@/lib/platform/problem';

type Context = { params: Promise<{ code: string }> };

/** An account's statement on paper, the reader's or (`circle`) that of a circle they keep, in the language of the page that links here. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  try {
    const viewer = requireMember(await currentViewer());
    const { code } = await params;
    const locale = await askedLocale(request);
    const which = { holderId: new URL(request.url).searchParams.get('circle') ?? viewer.id, code };
    const paper = await statementPaper(viewer, which, locale);
    return pdfResponse(pdfOf(paper, { locale, author: env.COMMUNITY_NAME }), locale, `${code}.pdf`);
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
