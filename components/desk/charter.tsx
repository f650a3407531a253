import { useTranslations } from 'next-intl';
import { SettingsSection } from '@/components/member/settings-section';
import { CheckboxField } from '@/components/ui/choice-fields';
import { useDateText } from '@/components/ui/date-text';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import { SubmitButton } from '@/components/ui/submit-button';
import type { SellPage } from '@/lib/desk/queries';

type Props = {
  sign: FormAction;
  code: string;
  charter: string;
  signed: SellPage['signed'];
  onBehalfOf?: string | undefined;
  timeZone: string;
};

/** The terms by which a credit is taken and sold back: read and signed here, then confirmed by those who run the community. */
export function Charter({ sign, code, charter, signed, onBehalfOf, timeZone }: Props) {
  const t = useTranslations('desk.charter');
  const dateText = useDateText();
  if (signed) {
    const at = dateText(signed.at, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
    return (
      <SettingsSection id="charter" title={t('title')}>
        <Notice tone={signed.isConfirmed ? 'success' : 'info'} title={t('signed', { date: at })}>
          {t(signed.isConfirmed ? 'confirmed' : 'waits')}
        </Notice>
        <div className="mt-4">
          <Disclosure summary={t('read')}>
            <Prose text={signed.charter} />
          </Disclosure>
        </div>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection id="charter" title={t('title')} lead={t('lead')}>
      {charter === '' ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <div className="mb-6">
            <Prose text={charter} />
          </div>
          <Form action={sign} label={t('sign')} className="stack gap-4">
            <HiddenField name="code" value={code} />
            {onBehalfOf && <HiddenField name="onBehalfOf" value={onBehalfOf} />}
            <CheckboxField name="agrees" label={t('agrees')} />
            <div>
              <SubmitButton>{t('sign')}</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </SettingsSection>
  );
}
