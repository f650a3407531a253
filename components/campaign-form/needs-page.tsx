import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { NeedForm } from './need-form';
import { NeedList } from './need-list';
import { NextStep } from './next-step';
import type { StepProps } from './steps';

type Props = StepProps & { once: string; actions: { save: FormAction; remove: FormAction } };

/** What helps besides money: what is asked for already, and one more. */
export function NeedsPage({ locale, campaign, isFixed, once, actions }: Props) {
  const t = useTranslations('campaign-form.needs');
  const { id, needs } = campaign;
  return (
    <>
      <NeedList campaignId={id} needs={needs} actions={actions} />
      {!isFixed && (
        <section aria-labelledby="add">
          <h2 id="add" className="title-2 mb-4">
            {t('add')}
          </h2>
          <NeedForm key={needs.length} campaignId={id} action={actions.save} once={once} />
        </section>
      )}
      <NextStep locale={locale} id={id} step="needs" />
    </>
  );
}
