import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { backFrom, type FormStep, type StepProps } from './steps';

type Props = StepProps & {
  step: FormStep;
  action: FormAction;
  /** The words of a second button that saves and stays: to see it, or to get more lines. */
  stay?: string;
  children: ReactNode;
};

/** The form of one step: kept as it is, then on to the next, or here again. */
export function StepForm({ locale, campaign, isFixed, step, action, stay, children }: Props) {
  const t = useTranslations('campaign-form');
  const back = backFrom(locale, campaign.id, step);
  return (
    <Form action={action} label={t(`steps.${step}`)} isDraft={campaign.state === 'draft'}>
      <HiddenField name="campaignId" value={campaign.id} />
      <HiddenField name="step" value={step} />
      <fieldset disabled={isFixed} className="stack min-w-0">
        {children}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        {!isFixed && <SubmitButton>{t(campaign.state === 'draft' ? 'save' : 'saveOnly')}</SubmitButton>}
        {!isFixed && stay && (
          <SubmitButton name="go" value="here" variant="quiet">
            {stay}
          </SubmitButton>
        )}
        {back && (
          <LinkButton href={back} variant="plain" className="max-sm:-ml-4">
            {t('back')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}
