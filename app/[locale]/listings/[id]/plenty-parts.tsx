import { getTranslations } from 'next-intl/server';
import { KnowledgePanel } from '@/components/matching/knowledge-panel';
import { paths } from '@/lib/shared/paths';
import type { Parts, PartsProps } from './page-parts';

/** Nobody asks for it themselves: they say what they would like, and a mediator brings people together. */
export const plentyParts = async ({ locale, listing }: PartsProps): Promise<Parts> => {
  const t = await getTranslations('matching.panel');
  return {
    panel: (
      <KnowledgePanel
        isOwn={listing.isOwner}
        wishHref={paths.newListing(locale, { type: listing.type, intent: 'wish' })}
        circlesHref={paths.circles(locale)}
        matchesHref={paths.bookings(locale, { role: 'member' })}
      />
    ),
    toPanel: t('title'),
    when: null,
    slots: [],
  };
};
