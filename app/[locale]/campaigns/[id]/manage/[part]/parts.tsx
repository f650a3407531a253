import { randomUUID } from 'node:crypto';
import { DeliveryPart } from '@/components/campaign-manage/delivery-part';
import { HelpPart } from '@/components/campaign-manage/help-part';
import { NewsPart } from '@/components/campaign-manage/news-part';
import type { DeskPart } from '@/components/campaign-manage/parts';
import { PledgesPart } from '@/components/campaign-manage/pledges-part';
import { ReportPart } from '@/components/campaign-manage/report-part';
import { backersOf } from '@/lib/campaign/backers';
import type { OfferView } from '@/lib/campaign/helping/offers';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { foundOr404 } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { ask, decide, delay, done, fulfil, publish, say, tellReport } from '../actions';

type Props = {
  locale: Locale;
  viewer: Viewer;
  campaign: CampaignPage;
  offers: OfferView[];
  /** What the address asks for. */
  asked: (name: string) => string | undefined;
};

async function Pledges({ locale, viewer, campaign: { id }, asked }: Props) {
  const state = asked('state');
  const { items, next } = await foundOr404(backersOf(viewer, id, { state, cursor: asked('cursor') }));
  return <PledgesPart locale={locale} id={id} backers={items} next={next} state={state} />;
}

const Help = ({ locale, campaign, offers }: Props) => (
  <HelpPart locale={locale} id={campaign.id} offers={offers} actions={{ decide, done, thank: say }} />
);

const News = ({ campaign }: Props) => <NewsPart campaign={campaign} action={publish} once={randomUUID()} />;

async function Delivery({ locale, viewer, campaign, asked }: Props) {
  const fulfilment = asked('fulfilment');
  const { items, next } = await foundOr404(
    backersOf(viewer, campaign.id, { fulfilment, cursor: asked('cursor') }),
  );
  return (
    <DeliveryPart
      locale={locale}
      campaign={campaign}
      backers={items}
      next={next}
      fulfilment={fulfilment}
      actions={{ fulfil, ask, delay }}
    />
  );
}

const Report = ({ locale, campaign }: Props) => (
  <ReportPart locale={locale} campaign={campaign} action={tellReport} />
);

/** The pages of the desk. */
export const parts: Record<DeskPart, (props: Props) => React.ReactNode> = {
  pledges: Pledges,
  help: Help,
  news: News,
  delivery: Delivery,
  report: Report,
};
