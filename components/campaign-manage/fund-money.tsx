import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { MoneyField } from '@/components/ui/money-field';
import { Notice } from '@/components/ui/notice';
import { Stat } from '@/components/ui/stat';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OperatorFund } from '@/lib/campaign/matching/operator-funds';

type Props = { fund: OperatorFund; action: FormAction; once: string };

/** What is in the pot, what is given of it, what its partner has sent; and the next sum that came. */
export function FundMoney({ fund, action, once }: Props) {
  const t = useTranslations('campaign-manage.fund');
  const { money } = useCampaignWords();
  const { potMinor, givenMinor, paidInMinor, currency } = fund;
  const text = (amountMinor: number) => money(amountMinor, currency);
  return (
    <Card as="section" className="stack">
      <div className="grid gap-4 sm:grid-cols-3">
        <Stat label={t('potLabel')} value={text(potMinor)} />
        <Stat label={t('givenLabel')} value={text(givenMinor)} />
        <Stat label={t('paidInLabel')} value={text(paidInMinor)} />
      </div>
      {paidInMinor < givenMinor && (
        <Notice tone="warning">{t('short', { amount: text(givenMinor - paidInMinor) })}</Notice>
      )}
      <Form key={once} action={action} once={once} label={t('paidInTitle')}>
        <HiddenField name="fundId" value={fund.id} />
        <div className="max-w-xs">
          <MoneyField name="amount" label={t('amount')} hint={t('amountHint')} currency={currency} required />
        </div>
        <div>
          <SubmitButton variant="quiet">{t('paidInGo')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
