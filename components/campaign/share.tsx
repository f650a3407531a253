import { useLocale } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { ShareLinks } from '@/components/ui/share-links';
import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

/** Ways to pass it on, a poster and an image, and what other sites can show of it. */
export function Share({ campaign, origin }: { campaign: CampaignPage; origin: string }) {
  const { say } = useCampaignWords();
  const locale = useLocale();
  const { id, title } = campaign;
  const url = origin + paths.campaign(locale, id);
  const page = { url, title, subject: say('page.mailSubject', { title }) };
  const more = [
    { name: say('page.sharePoster'), href: paths.campaignPoster(id) },
    { name: say('page.shareImage'), href: paths.campaignShareImage(id, { lang: locale }) },
  ];
  const widget = `<iframe src="${origin}${paths.campaignWidget(id, { lang: locale })}" width="340" height="550" title="${title.replace(/"/g, '&quot;')}" loading="lazy"></iframe>`;
  return (
    <>
      <ShareLinks {...page} more={more} />
      <div className="mt-4">
        <Disclosure summary={say('page.shareWidget')}>
          <p className="mb-2 text-sm text-ink-2">{say('page.widgetHint')}</p>
          <code className="block rounded-field bg-sunk p-3 text-sm break-all select-all">{widget}</code>
        </Disclosure>
      </div>
    </>
  );
}
