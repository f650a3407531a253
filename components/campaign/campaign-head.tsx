import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CampaignStateBadge } from './state-badge';
import { useCampaignWords } from './words';

/** Its name, what it is about, whose it is. */
export function CampaignHead({ campaign, locale }: { campaign: CampaignPage; locale: Locale }) {
  const { say } = useCampaignWords();
  const { title, summary, theme, state, lead, area } = campaign;
  const picture = lead.pictureId ? { src: paths.photo(lead.pictureId, 320) } : null;
  const name = lead.isFormer ? say('page.former') : lead.name;
  const whose = (
    <>
      <Avatar name={name} picture={picture} />
      <span className="min-w-0">
        <span className="block text-sm text-ink-2">{say('page.lead')}</span>
        <span className="block truncate font-semibold group-hover:underline">
          <bdi>{name}</bdi>
          {area && (
            <span className="font-normal text-ink-2">
              {' · '}
              <bdi>{area}</bdi>
            </span>
          )}
        </span>
      </span>
    </>
  );
  return (
    <header className="max-w-4xl">
      <p className="flex flex-wrap gap-2">
        <CampaignStateBadge state={state} />
        {theme && <Badge>{say(`themes.${theme}`)}</Badge>}
      </p>
      <h1 className="title-1 mt-3 wrap-anywhere" dir="auto">
        {title}
      </h1>
      {summary && (
        <p className="mt-4 max-w-3xl text-xl text-ink-2 text-pretty" dir="auto">
          {summary}
        </p>
      )}
      {lead.isFormer ? (
        <p className="mt-5 flex items-center gap-3">{whose}</p>
      ) : (
        <Link
          href={paths.holder(locale, lead)}
          className="group mt-5 flex w-fit max-w-full items-center gap-3 rounded-full pr-3"
        >
          {whose}
        </Link>
      )}
    </header>
  );
}
