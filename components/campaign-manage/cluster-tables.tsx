import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import type { Cluster, ClusterPledge } from '@/lib/campaign/matching/clusters';
import { SharedMarks } from './shared-marks';

type Props = { clusters: readonly Cluster[]; bar: FormAction };

function TakeOff({
  pledge,
  campaignId,
  bar,
}: {
  pledge: ClusterPledge;
  campaignId: string;
  bar: FormAction;
}) {
  const t = useTranslations('campaign-manage.clusters');
  const label = t('takeOffOf', { name: pledge.name });
  return (
    <Disclosure summary={label}>
      <Form action={bar} label={label}>
        <HiddenField name="pledgeId" value={pledge.id} />
        <HiddenField name="campaignId" value={campaignId} />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          required
          maxLength={500}
          rows={2}
        />
        <div>
          <SubmitButton variant="danger" size="small">
            {t('takeOff')}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

const NUMBER = 'py-2.5 pl-4 text-right align-top tabular-nums';

function ClusterTable({ cluster, bar }: { cluster: Cluster; bar: FormAction }) {
  const t = useTranslations('campaign-manage.clusters');
  const { money } = useCampaignWords();
  const { campaignId, currency, pledges, matchedMinor } = cluster;
  return (
    <Card>
      <table className="w-full">
        <caption className="title-3 pb-2 text-left">
          <SharedMarks cluster={cluster} />
        </caption>
        <thead className="text-sm text-ink-2">
          <tr>
            <th scope="col" className="py-2 text-left font-normal">
              {t('who')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t('pledged')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t('matched')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pledges.map((pledge) => (
            <tr key={pledge.id} className="border-t border-line">
              <th scope="row" className="py-2.5 text-left font-normal wrap-anywhere" dir="auto">
                {pledge.name}
                <span className="block text-sm text-ink-2">{pledge.email}</span>
              </th>
              <td className={NUMBER}>{money(pledge.amountMinor, currency)}</td>
              <td className={NUMBER}>
                {money(pledge.matchedMinor, currency)}
                {pledge.isPaid && <span className="block text-sm text-ink-2">{t('paid')}</span>}
              </td>
            </tr>
          ))}
          <tr className="border-t border-line font-semibold">
            <th scope="row" colSpan={2} className="py-2.5 text-left">
              {t('total')}
            </th>
            <td className={NUMBER}>{money(matchedMinor, currency)}</td>
          </tr>
        </tbody>
      </table>
      <div className="stack mt-3 gap-2">
        {pledges
          .filter(({ matchedMinor: each, isPaid }) => each > 0 && !isPaid)
          .map((pledge) => (
            <TakeOff key={pledge.id} {...{ pledge, campaignId, bar }} />
          ))}
      </div>
    </Card>
  );
}

/** Pledges of a project that may be one person's: what they share, what partners add, and taking that off again. */
export function ClusterTables({ clusters, bar }: Props) {
  const t = useTranslations('campaign-manage.clusters');
  return (
    <section aria-labelledby="clusters" className="min-w-0">
      <h2 id="clusters" className="title-2 mb-2">
        {t('title')}
      </h2>
      <p className="mb-4 max-w-prose text-ink-2">{t(clusters.length === 0 ? 'empty' : 'text')}</p>
      <div className="stack gap-4">
        {clusters.map((cluster) => (
          <ClusterTable key={cluster.pledges.map(({ id }) => id).join()} {...{ cluster, bar }} />
        ))}
      </div>
    </section>
  );
}
