import { shownStates } from '@/lib/listing/lifecycle';
import type { ListingType } from '@/lib/listing/listing-type';
import { type Step, stepBeside } from '@/lib/listing/publishing';
import type { OwnListing } from '@/lib/listing/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** What every page of the guided form is given. */
export type StepProps = { locale: Locale; listing: OwnListing; type: ListingType };

/** The address of the page before this one. */
export const backFrom = ({ locale, listing, type }: StepProps, step: Step): string | undefined => {
  const before = stepBeside(type, step, -1);
  return before && paths.editListing(locale, listing.id, before);
};

/** A listing that others see is changed in place; a draft goes on to the next page. */
export const isOnShow = ({ state }: Pick<OwnListing, 'state'>): boolean => shownStates.has(state);
