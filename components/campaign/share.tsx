import { useLocale } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

const part = encodeURIComponent;

/** Ways to pass it on: links and nothing else, so nobody is watched here. */
const ways: readonly {
  name: string;
  to: (page: { url: string; title: string; subject: string }) => string;
}[] = [
  { name: 'shareMail', to: ({ url, subject }) => `mailto:?subject=${part(subject)}&body=${part(url)}` },
  { name: 'shareWhatsapp', to: ({ url, title }) => `https://wa.me/?text=${part(`${title} ${url}`)}` },
  {
    name: 'shareMastodon',
    to: ({ url, title }) => `https://share.joinmastodon.org/#text=${part(`${title} ${url}`)}`,
  },
  { name: 'shareFacebook', to: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${part(url)}` },
];

const PILL =
  'inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 text-[0.9375rem] hover:border-edge';

export function Share({ campaign, origin }: { campaign: CampaignPage; origin: string }) {
  const { say } = useCampaignWords();
  const locale = useLocale();
  const { id, title } = campaign;
  const url = origin + paths.campaign(locale, id);
  const page = { url, title, subject: say('page.mailSubject', { title }) };
  const widget = `<iframe src="${origin}${paths.campaignWidget(id, { lang: locale })}" width="340" height="470" title="${title.replace(/"/g, '&quot;')}" loading="lazy"></iframe>`;
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {ways.map(({ name, to }) => (
          <li key={name}>
            <a href={to(page)} rel="noopener noreferrer" className={PILL}>
              {say(`page.${name}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={paths.campaignPoster(id)} className={PILL}>
            {say('page.sharePoster')}
          </a>
        </li>
        <li>
          <a href={paths.campaignShareImage(id, { lang: locale })} className={PILL}>
            {say('page.shareImage')}
          </a>
        </li>
      </ul>
      <div className="mt-4">
        <Disclosure summary={say('page.shareWidget')}>
          <p className="mb-2 text-sm text-ink-2">{say('page.widgetHint')}</p>
          <code className="block rounded-field bg-sunk p-3 text-sm break-all select-all">{widget}</code>
        </Disclosure>
      </div>
    </>
  );
}
