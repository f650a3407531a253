import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';

const stages = ['draft', 'review', 'run', 'after'] as const;

/** How it goes, and the one thing that is needed to begin. */
export function BeginForm({
  action,
  once,
  circles,
  feePercent,
}: {
  action: FormAction;
  once: string;
  /** Those for which the viewer may begin one. */
  circles: readonly { id: string; name: string }[];
  feePercent: number;
}) {
  const t = useTranslations('campaign-form.new');
  return (
    <div className="stack gap-10">
      <Form action={action} once={once} label={t('title')}>
        {circles.length > 0 && (
          <RadioGroup
            name="onBehalfOf"
            label={t('onBehalfOf')}
            required
            defaultValue=""
            options={[
              { value: '', label: t('me') },
              ...circles.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextField name="title" label={t('name')} hint={t('nameHint')} maxLength={90} required />
        <div>
          <SubmitButton size="large">{t('begin')}</SubmitButton>
        </div>
      </Form>
      <section aria-labelledby="how">
        <h2 id="how" className="title-2 mb-4">
          {t('how')}
        </h2>
        <ol className="grid gap-4 sm:grid-cols-2">
          {stages.map((stage, index) => (
            <li key={stage} className="rounded-card border border-line bg-card p-5">
              <p className="font-display text-2xl font-semibold text-brick-ink">{index + 1}</p>
              <h3 className="title-3 mt-1">{t(`${stage}.title`)}</h3>
              <p className="mt-1 text-ink-2">{t(`${stage}.text`, { percent: feePercent })}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
