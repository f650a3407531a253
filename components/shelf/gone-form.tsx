import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = { listingId: string; shelfId: string; title: string; isMember: boolean; action: FormAction };

/** Says that a thing is no longer there: members, that they took it. */
export function GoneForm({ listingId, shelfId, title, isMember, action }: Props) {
  const t = useTranslations('shelf');
  return (
    <Form action={action} className="">
      <HiddenField name="listingId" value={listingId} />
      <HiddenField name="shelfId" value={shelfId} />
      <SubmitButton variant="quiet" size="small">
        {t(isMember ? 'mine' : 'gone')}
        <span className="sr-only"> {title}</span>
      </SubmitButton>
    </Form>
  );
}
