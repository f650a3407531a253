import { useTranslations } from 'next-intl';
import { askedQuery } from '@/components/booking/asked';
import { QuantityStepper } from '@/components/booking/quantity-stepper';
import { CheckboxField } from '@/components/ui/choice-fields';
import { HiddenField } from '@/components/ui/hidden-field';
import { passingOn } from '@/lib/listing/scarcity';
import { paths } from '@/lib/shared/paths';
import type { QuantityProps, Screens, TermsProps } from './row';

/** Each slot says itself until when one may join it; whether places may be passed on is said here. */
function OwnTerms({ listing, type }: TermsProps) {
  const t = useTranslations('listing-form.terms');
  if (!passingOn(type).isChoice) return null;
  return (
    <>
      <HiddenField name="mayPassOn" value="off" />
      <CheckboxField
        name="mayPassOn"
        label={t('mayPassOn')}
        hint={t('mayPassOnHint')}
        required
        defaultChecked={listing.mayPassOn}
      />
    </>
  );
}

/** How many is chosen on the request itself, among those that are free. */
const quantityFacts = ({ asked, view, locale, listing, say }: QuantityProps) => {
  if (!asked || !view) return [];
  const hrefOf = (quantity: number) => paths.request(locale, listing.id, askedQuery({ ...asked, quantity }));
  const { quantity } = asked;
  const stepper = {
    typeName: listing.type.name,
    quantity,
    limit: view.unitsFree,
    hrefOf,
    isEach: view.dates.length > 1,
  };
  return [{ term: say('quantity'), detail: <QuantityStepper {...stepper} /> }];
};

/** A slot is chosen, which says the time. */
export const places: Screens = {
  quantityFacts,
  OwnTerms,
};
