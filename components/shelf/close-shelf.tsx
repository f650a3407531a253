import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';

/** For who keeps a shelf: the end of it, folded, for it is for good. */
export function CloseShelf({ shelfId, action }: { shelfId: string; action: FormAction }) {
  const t = useTranslations('shelf.close');
  return (
    <div className="max-w-2xl">
      <Disclosure summary={t('title')}>
        <p className="mb-4 max-w-prose text-ink-2 text-pretty">{t('lead')}</p>
        <Form action={action} label={t('title')} className="">
          <HiddenField name="shelfId" value={shelfId} />
          <SubmitButton variant="quiet">{t('go')}</SubmitButton>
        </Form>
      </Disclosure>
    </div>
  );
}
