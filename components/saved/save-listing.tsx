import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  listingId: string;
  /** Where a stranger signs in and comes back from; null for a member. */
  signIn: string | null;
  isSaved: boolean;
  actions: Record<'keep' | 'drop', FormAction>;
};

/** Keeps a listing to come back to, or no longer. */
export function SaveListing({ listingId, signIn, isSaved, actions }: Props) {
  const t = useTranslations('keeping.listing');
  const label = (
    <>
      <Icon name={isSaved ? 'check' : 'bookmark'} size={18} />
      {t(isSaved ? 'kept' : 'keep')}
    </>
  );
  if (signIn)
    return (
      <LinkButton href={signIn} variant="quiet">
        {label}
      </LinkButton>
    );
  return (
    <Form action={isSaved ? actions.drop : actions.keep} label={t(isSaved ? 'drop' : 'keep')}>
      <HiddenField name="listingId" value={listingId} />
      <SubmitButton variant="quiet">{label}</SubmitButton>
    </Form>
  );
}
