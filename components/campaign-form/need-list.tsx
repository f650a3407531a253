import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { NeedView } from '@/lib/campaign/view';
import { NeedForm } from './need-form';

type Props = {
  campaignId: string;
  needs: readonly NeedView[];
  actions: { save: FormAction; remove: FormAction };
};

/** What is asked for besides money, and how much of it is there. */
export function NeedList({ campaignId, needs, actions }: Props) {
  const t = useTranslations('campaign-form.needs');
  if (needs.length === 0) return <p className="text-ink-2">{t('empty')}</p>;
  return (
    <ul className="grid gap-4" aria-label={t('list')}>
      {needs.map((need) => (
        <Card as="li" key={need.id}>
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="min-w-0">
              <h2 className="title-3 wrap-anywhere" dir="auto">
                {need.title}
              </h2>
              <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
                <Badge>{t(`kinds.${need.kind}.label`)}</Badge>
                {t('covered', { covered: need.covered, quantity: need.quantity })}
              </p>
            </div>
            {need.covered === 0 && (
              <Form action={actions.remove} className="">
                <HiddenField name="campaignId" value={campaignId} />
                <HiddenField name="needId" value={need.id} />
                <SubmitButton variant="quiet" size="small">
                  {t('remove')} <VisuallyHidden>{need.title}</VisuallyHidden>
                </SubmitButton>
              </Form>
            )}
          </div>
          <div className="mt-4">
            <Disclosure summary={t('change')}>
              <NeedForm campaignId={campaignId} action={actions.save} need={need} />
            </Disclosure>
          </div>
        </Card>
      ))}
    </ul>
  );
}
