import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';

/** How its owner ends a wish: it was found, with thanks to those who answered; or it is needed no more. */
export function CloseForms({ listingId, action }: { listingId: string; action: FormAction }) {
  const t = useTranslations('wish');
  return (
    <>
      <Form action={action} className="stack gap-3">
        <HiddenField name="listingId" value={listingId} />
        <HiddenField name="name" value="meet" />
        <TextArea name="thanks" label={t('thanks')} hint={t('thanksHint')} rows={2} maxLength={2000} />
        <SubmitButton wide>{t('found')}</SubmitButton>
      </Form>
      <Form action={action} className="">
        <HiddenField name="listingId" value={listingId} />
        <HiddenField name="name" value="drop" />
        <SubmitButton variant="quiet" wide>
          {t('noLonger')}
        </SubmitButton>
      </Form>
    </>
  );
}
