import 'server-only';
import { ZodError } from 'zod';
import type { askedChangeOf } from '@/components/amending/asked-change';
import type { AmendmentPreview } from '@/lib/booking/amending/amendment-view';
import { previewAmendment } from '@/lib/booking/amending/queries';
import { AskAmendment } from '@/lib/booking/amending/schema';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { translator } from '@/lib/platform/i18n/words';
import { foundOr404 } from '@/lib/platform/page';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

const messagesOf = (error: unknown): Message[] => {
  if (error instanceof ZodError) return Object.values(fieldMessages(error));
  if (!(error instanceof AppError)) throw error;
  const beside = Object.values(error.fields);
  return beside.length > 0 ? beside : [{ key: error.key, values: error.values }];
};

type Shown = { preview: AmendmentPreview | null; problems: string[] };

/** What an address asks to change, and what that would mean; or what stands in its way, in the reader’s language. */
export const previewFor = async (
  viewer: Viewer,
  bookingId: string,
  change: ReturnType<typeof askedChangeOf>,
  locale: Locale,
): Promise<Shown> => {
  const say = translator(locale, 'errors');
  const said = (messages: readonly Message[]) => messages.map(({ key, values }) => say(key, values));
  if (!change) return { preview: null, problems: [] };
  if (change.refusal) return { preview: null, problems: said([change.refusal]) };
  try {
    const asked = AskAmendment.parse({ bookingId, ...change.asked });
    const preview = await foundOr404(previewAmendment(viewer, asked));
    return { preview, problems: said(preview.problems) };
  } catch (error) {
    return { preview: null, problems: said(messagesOf(error)) };
  }
};
