import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Intent } from '@/lib/listing/intents';
import { type ListingTransition, transitionsFrom } from '@/lib/listing/lifecycle';
import type { ListingState } from '@/lib/listing/schema';

type Props = {
  listing: { id: string; state: ListingState; intent: Intent };
  action: FormAction;
  size?: 'small' | 'medium';
  /** Of those possible, the ones to offer. */
  only?: readonly ListingTransition[];
};

/** What can be done with a listing as a whole, as its state allows. */
export function MoveButtons({ listing, action, size = 'medium', only }: Props) {
  const t = useTranslations('listing-form.preview');
  const offered = transitionsFrom(listing.state, listing.intent).filter(
    (name) => !only || only.includes(name),
  );
  return offered.map((name) => (
    <Form key={name} action={action} className="">
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="name" value={name} />
      <SubmitButton variant={name === 'publish' || name === 'resume' ? 'primary' : 'quiet'} size={size}>
        {t(name === 'publish' && listing.state === 'archived' ? 'publishAgain' : name)}
      </SubmitButton>
    </Form>
  ));
}
