import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead } from '@/components/shell/page-head';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/shared/paths';
import { StepNav } from './step-nav';
import type { FormStep, StepProps } from './steps';

type Props = StepProps & { step: FormStep; done: readonly string[]; children: ReactNode };

/** One page of the guided form: where one is, what it is about, and the way to the other pages. */
export function StepFrame({ locale, campaign, step, done, isFixed, children }: Props) {
  const t = useTranslations('campaign-form');
  const { id, title, state, reason } = campaign;
  return (
    <div className="wrap pb-16">
      <PageHead
        title={t(`titles.${step}`)}
        lead={t(`leads.${step}`)}
        breadcrumb={[
          { href: paths.me(locale), label: t('mine') },
          { href: paths.manageCampaign(locale, id), label: title },
          { label: t(`steps.${step}`) },
        ]}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <StepNav locale={locale} id={id} step={step} done={done} />
        <div className="stack min-w-0">
          {state === 'draft' && reason !== '' && (
            <Notice tone="warning" title={t('sentBack')}>
              <p className="whitespace-pre-line">{reason}</p>
            </Notice>
          )}
          {isFixed && <Notice title={t('fixed')}>{t('fixedText')}</Notice>}
          {children}
        </div>
      </div>
    </div>
  );
}
