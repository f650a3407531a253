import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { mostReason } from '@/lib/ledger/schema';
import type { Asset } from '@/lib/shared/asset';

/** Some of what one has, for all: the reader's own, or a circle's. */
export function GiveToCommunity({
  credit,
  circleId,
  action,
}: {
  credit: Asset;
  circleId?: string;
  action: FormAction;
}) {
  const t = useTranslations('credit.commons');
  return (
    <SettingsSection id="commons" title={t('title')} lead={t('lead')}>
      <Disclosure summary={t('toAll')}>
        <Form action={action} once={randomUUID()} label={t('toAll')} className="stack gap-4">
          <HiddenField name="code" value={credit.code} />
          {circleId && <HiddenField name="onBehalfOf" value={circleId} />}
          <TextField
            name="amount"
            label={t('amount')}
            hint={t(`amountHint.${credit.unit}`)}
            maxLength={40}
            autoComplete="off"
            required
          />
          <TextField name="reason" label={t('word')} maxLength={mostReason} />
          <div>
            <SubmitButton variant="quiet">{t('toAll')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </SettingsSection>
  );
}

/** Out of the community's account, for who looks after what is common. */
export function ThankSection({ credit, action }: { credit: Asset; action: FormAction }) {
  const t = useTranslations('credit.commons');
  return (
    <SettingsSection id="thank" title={t('thank')} lead={t('thankLead')}>
      <Form action={action} once={randomUUID()} label={t('thank')} className="stack gap-4">
        <HiddenField name="code" value={credit.code} />
        <TextField name="to" label={t('to')} hint={t('toHint')} maxLength={60} autoComplete="off" required />
        <TextField
          name="amount"
          label={t('amount')}
          hint={t(`amountHint.${credit.unit}`)}
          maxLength={40}
          autoComplete="off"
          required
        />
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={mostReason} required />
        <div>
          <SubmitButton variant="quiet">{t('thankGo')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
