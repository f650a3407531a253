import 'server-only';
import { type CampaignWords, campaignWords } from '@/components/campaign/words';
import { campaignPage } from '@/lib/campaign/queries';
import type { CampaignPage } from '@/lib/campaign/view';
import { env } from '@/lib/platform/env';
import { askedLocale } from '@/lib/platform/i18n/reader';
import { translator } from '@/lib/platform/i18n/words';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';

export type Shown = { campaign: CampaignPage; locale: Locale; words: CampaignWords };

export const wordsIn = (locale: Locale): CampaignWords =>
  campaignWords(translator(locale, 'campaign'), locale, env.COMMUNITY_TIME_ZONE);

/** A campaign that everyone may see, for what stands outside of our pages; null where there is none. */
export const shownCampaign = async (request: Request, id: string): Promise<Shown | null> => {
  const locale = await askedLocale(request);
  try {
    return { campaign: await campaignPage(null, id), locale, words: wordsIn(locale) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
};
