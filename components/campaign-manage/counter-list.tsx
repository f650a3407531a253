import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CounterPledge } from '@/lib/campaign/pledging/counter';

type Props = { pledges: readonly CounterPledge[]; isOpen: boolean; takeBack: FormAction };

/** What was entered at the counter; a slip can be taken back while the campaign runs. */
export function CounterList({ pledges, isOpen, takeBack }: Props) {
  const t = useTranslations('campaign-manage.counter');
  const states = useTranslations('campaign-manage.closing.states');
  const { money, fullDay } = useCampaignWords();
  if (pledges.length === 0) return null;
  return (
    <section aria-labelledby="counter">
      <h2 id="counter" className="title-2 mb-4">
        {t('list')}
      </h2>
      <Card>
        <ul className="divide-y divide-line">
          {pledges.map(({ id, campaignId, name, amountMinor, currency, source, state, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div>
                <p className="font-medium">
                  <bdi>{name}</bdi> · {money(amountMinor, currency)}
                </p>
                <p className="text-sm text-ink-2">
                  {t(source === 'cheque' ? 'cheque' : 'cash')} · {fullDay(createdAt)} ·{' '}
                  {states(state, { count: 1 })}
                </p>
              </div>
              {isOpen && state === 'recorded' && (
                <Form action={takeBack} className="">
                  <HiddenField name="pledgeId" value={id} />
                  <HiddenField name="campaignId" value={campaignId} />
                  <SubmitButton variant="quiet" size="small">
                    {t('takeBack')} <VisuallyHidden>{name}</VisuallyHidden>
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
