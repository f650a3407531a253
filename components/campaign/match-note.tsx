import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type PledgeAccess, PledgeFields } from './pledge-next';
import { useCampaignWords } from './words';

type Props = PledgeAccess & { proof: string | undefined; confirm: FormAction };

/** What is missing for a partner to add to a pledge, or why none does any more. */
export function MatchNote({ pledge, guestKey, proof, confirm }: Props) {
  const t = useTranslations('pledge.match');
  const { money } = useCampaignWords();
  const { matchWaiting: waiting, matchBarred, currency, email } = pledge;
  if (matchBarred)
    return (
      <Notice title={t('barred')}>
        <p className="wrap-anywhere whitespace-pre-line" dir="auto">
          {matchBarred}
        </p>
      </Notice>
    );
  if (!waiting) return null;
  const { partner, amountMinor } = waiting;
  return (
    <Notice tone="warning" title={t('waits', { partner, amount: money(amountMinor, currency) })}>
      <p className="wrap-anywhere">{t(proof ? 'confirmText' : 'followText', { email })}</p>
      {proof && (
        <Form action={confirm} label={t('confirm')} className="mt-3">
          <PledgeFields pledge={pledge} guestKey={guestKey} />
          <HiddenField name="proof" value={proof} />
          <SubmitButton>{t('confirm')}</SubmitButton>
        </Form>
      )}
    </Notice>
  );
}
