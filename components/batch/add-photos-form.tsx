import { useTranslations } from 'next-intl';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  batchId: string;
  action: FormAction;
  accept: string;
  limits: { megabytes: number; count: number };
};

/** Further things of a batch: another photo for each. */
export function AddPhotosForm({ batchId, action, accept, limits }: Props) {
  const t = useTranslations('batch');
  return (
    <section aria-labelledby="more-things" className="border-t border-line pt-8">
      <h2 id="more-things" className="title-2 mb-4">
        {t('edit.more')}
      </h2>
      <Form action={action} label={t('edit.more')}>
        <HiddenField name="batchId" value={batchId} />
        <FileField
          name="photos[]"
          label={t('new.photos')}
          hint={t('new.photosHint', limits)}
          accept={accept}
          required
          multiple
        />
        <div>
          <SubmitButton variant="quiet" pendingLabel={t('new.sending')}>
            {t('edit.add')}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
