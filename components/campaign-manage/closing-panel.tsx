import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { LineItems } from '@/components/ui/line-items';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ClosingProgress } from '@/lib/campaign/closing/queries';
import { campaignMeanings } from '@/lib/campaign/lifecycle';

type Props = {
  closing: ClosingProgress;
  /** For operators, who send what lies at the bank by hand. */
  payByBank?: FormAction;
};

const shownStates = ['active', 'recorded', 'charging', 'paid', 'failing', 'lost', 'freed'] as const;

/** What was promised, what came, and who gets what of it. */
function Money({ closing, payByBank }: Props) {
  const t = useTranslations('campaign-manage.closing');
  const { money } = useCampaignWords();
  const { currency, promisedMinor, collectedMinor, feeMinor, byCard, byBank } = closing;
  const text = (amountMinor: number) => money(amountMinor, currency);
  const sent = (part: ClosingProgress['byCard']) => t(part.isSent ? 'sent' : 'toSend');
  return (
    <>
      <LineItems
        caption={t('money')}
        items={[
          { key: 'promised', label: t('promised'), amount: text(promisedMinor) },
          { key: 'collected', label: t('came'), amount: text(collectedMinor) },
          { key: 'fee', label: t('fee'), amount: text(feeMinor) },
        ]}
        total={{ label: t('forLead'), amount: text(byCard.amountMinor + byBank.amountMinor) }}
        notes={[
          { key: 'card', label: t('byCard'), hint: sent(byCard), amount: text(byCard.amountMinor) },
          { key: 'bank', label: t('byBank'), hint: sent(byBank), amount: text(byBank.amountMinor) },
        ]}
      />
      {payByBank && closing.state === 'settled' && byBank.amountMinor > 0 && !byBank.isSent && (
        <Form action={payByBank} className="">
          <HiddenField name="campaignId" value={closing.campaignId} />
          <SubmitButton variant="quiet">{t('markSent', { amount: text(byBank.amountMinor) })}</SubmitButton>
        </Form>
      )}
    </>
  );
}

/** How far the charging is, by state; after a success also the money. */
export function ClosingPanel({ closing, payByBank }: Props) {
  const t = useTranslations('campaign-manage.closing');
  const { money, moment } = useCampaignWords();
  const { doneCount, allCount, pledges, currency, nextTryAt, state } = closing;
  const through = t('through', { done: doneCount, all: allCount });
  return (
    <Card as="section" aria-labelledby="closing" className="stack">
      <h2 id="closing" className="title-2">
        {t('title')}
      </h2>
      <div>
        <p className="mb-1.5">{through}</p>
        <ProgressBar label={through} value={doneCount} max={Math.max(allCount, 1)} />
        {nextTryAt && <p className="mt-1.5 text-sm text-ink-2">{t('nextTry', { at: moment(nextTryAt) })}</p>}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {shownStates
          .filter((each) => pledges[each].count > 0)
          .map((each) => (
            <li key={each} className="text-ink-2">
              <strong className="font-semibold text-ink">{pledges[each].count}</strong>{' '}
              {t(`states.${each}`, { count: pledges[each].count })}·{' '}
              {money(pledges[each].amountMinor, currency)}
            </li>
          ))}
      </ul>
      {campaignMeanings[state].isSuccess && <Money closing={closing} payByBank={payByBank} />}
    </Card>
  );
}
