import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateTimeField } from '@/components/ui/text-fields';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  campaign: CampaignPage;
  actions: { submit: FormAction; launch: FormAction };
  isReady: boolean;
  /** Now on the community's clock, `2026-11-28T18:00`. */
  firstHour: string;
};

/** Approved: at once, or by itself at an hour. */
function Launch({ campaign, actions, firstHour }: Omit<Props, 'locale' | 'isReady'>) {
  const t = useTranslations('campaign-form.launch');
  const { moment } = useCampaignWords();
  const { id, launchAt } = campaign;
  return (
    <Card as="section" aria-labelledby="launch" className="stack">
      <h2 id="launch" className="title-2">
        {t('title')}
      </h2>
      {launchAt && <Notice tone="success">{t('set', { at: moment(launchAt) })}</Notice>}
      <Form action={actions.launch} label={t('now')} className="">
        <HiddenField name="campaignId" value={id} />
        <HiddenField name="at" value="" />
        <SubmitButton size="large">{t('now')}</SubmitButton>
      </Form>
      <Form action={actions.launch} label={t('later')}>
        <HiddenField name="campaignId" value={id} />
        <div className="max-w-xs">
          <DateTimeField name="at" label={t('at')} hint={t('atHint')} min={firstHour} required />
        </div>
        <div>
          <SubmitButton variant="quiet">{t(launchAt ? 'change' : 'later')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** What the lead can do next with it as a whole: hand it in, wait, launch it, or go to its desk. */
export function LaunchPanel({ locale, campaign, isReady, ...props }: Props) {
  const t = useTranslations('campaign-form.launch');
  const { id, state } = campaign;
  if (state === 'draft')
    return isReady ? (
      <Form action={props.actions.submit} label={t('submit')}>
        <HiddenField name="campaignId" value={id} />
        <p className="text-ink-2">{t('submitText')}</p>
        <div>
          <SubmitButton size="large">{t('submit')}</SubmitButton>
        </div>
      </Form>
    ) : (
      <Notice tone="warning">{t('notReady')}</Notice>
    );
  if (state === 'submitted') return <Notice title={t('waiting')}>{t('waitingText')}</Notice>;
  if (state === 'approved') return <Launch campaign={campaign} {...props} />;
  return (
    <Notice
      tone="success"
      title={t('out')}
      action={
        <LinkButton href={paths.manageCampaign(locale, id)} size="small">
          {t('manage')}
        </LinkButton>
      }
    >
      {t('outText')}
    </Notice>
  );
}
