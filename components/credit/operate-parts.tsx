import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { Credit } from '@/lib/ledger/assets';
import { isUnconfirmed } from '@/lib/ledger/rules';
import { mostBasis, mostReason } from '@/lib/ledger/schema';

/** Whether a credit may be issued here, and whether it is open. */
export function OpenSection({
  credit,
  confirm,
  unconfirm,
  open,
}: {
  credit: Credit;
  confirm: FormAction;
  unconfirm: FormAction;
  open: FormAction;
}) {
  const t = useTranslations('credit.operate');
  const { code, isInUse } = credit;
  const isWaiting = isUnconfirmed(credit);
  return (
    <SettingsSection
      id="open"
      title={t(isInUse ? 'isOpen' : 'isClosed')}
      lead={t(isWaiting ? 'confirmLead' : isInUse ? 'openLead' : 'closedLead')}
    >
      {isWaiting ? (
        <Form action={confirm} label={t('confirm')} className="stack gap-4">
          <HiddenField name="code" value={code} />
          <TextArea name="reason" label={t('basis')} hint={t('basisHint')} maxLength={mostBasis} required />
          <div>
            <SubmitButton variant="quiet">{t('confirm')}</SubmitButton>
          </div>
        </Form>
      ) : (
        <Form action={open} label={t(isInUse ? 'close' : 'open')}>
          <HiddenField name="code" value={code} />
          <HiddenField name="isOpen" value={isInUse ? 'no' : 'yes'} />
          <div>
            <SubmitButton variant="quiet">{t(isInUse ? 'close' : 'open')}</SubmitButton>
          </div>
        </Form>
      )}
      {credit.confirmedAt && (
        <div className="mt-5">
          <Disclosure summary={t('unconfirm')}>
            <p className="mb-4 text-ink-2 text-pretty">{t('unconfirmLead')}</p>
            <Form action={unconfirm} label={t('unconfirm')} className="stack gap-4">
              <HiddenField name="code" value={code} />
              <TextArea name="reason" label={t('why')} maxLength={mostBasis} required />
              <div>
                <SubmitButton variant="quiet">{t('unconfirmGo')}</SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </div>
      )}
    </SettingsSection>
  );
}

/** Puts a transfer right that was a mistake. */
export function CorrectSection({ code, action }: { code: string; action: FormAction }) {
  const t = useTranslations('credit.operate');
  return (
    <SettingsSection id="correct" title={t('correct')} lead={t('correctLead')}>
      <Form action={action} label={t('correct')}>
        <HiddenField name="code" value={code} />
        <TextField name="reference" label={t('reference')} hint={t('referenceHint')} required />
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={mostReason} required />
        <div>
          <SubmitButton variant="quiet">{t('correctGo')}</SubmitButton>
        </div>
      </Form>
    </SettingsSection>
  );
}
