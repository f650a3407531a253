import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-fields';
import { blurMetres } from '@/lib/listing/rules';
import type { Town } from '@/lib/platform/places';
import type { Place } from '@/lib/shared/geo';
import { PointFields, pointOf } from './point-fields';
import { backFrom, isOnShow, type StepProps } from './step';
import { StepButtons } from './step-buttons';

type Props = StepProps & {
  action: FormAction;
  /** The town as it is typed, and those near by to choose from. */
  town: string;
  quarter: string;
  towns: readonly string[];
  /** What a map of it shows. */
  around: readonly Town[];
  centre: Place;
  /** The exact point, unless it is just the middle of the town. */
  pin: { lat: number; lng: number } | null;
};

/** Where it is: a town, an address, a point for those who want it exact. */
export function PlaceForm({ action, town, quarter, towns, around, centre, pin, ...props }: Props) {
  const t = useTranslations('listing-form');
  const { listing } = props;
  const shown = pointOf(listing.publicLat, listing.publicLng);
  const isPinMissing = listing.lat !== null && !listing.isPinned;
  return (
    <Form action={action} label={t('steps.place')}>
      <HiddenField name="listingId" value={listing.id} />
      <HiddenField name="step" value="place" />
      <TextField
        name="town"
        label={t('place.town')}
        hint={t('place.townHint')}
        required
        autoComplete="address-level2"
        list="towns"
        maxLength={80}
        defaultValue={town}
      />
      <datalist id="towns">
        {towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <TextField
        name="quarter"
        label={t('place.quarter')}
        hint={t('place.quarterHint')}
        autoComplete="address-level3"
        maxLength={60}
        defaultValue={quarter}
      />
      <TextField
        name="address"
        label={t('place.address')}
        hint={t('place.addressHint')}
        autoComplete="street-address"
        maxLength={200}
        defaultValue={listing.address}
      />
      <PointFields placed={listing} {...{ town, around, centre, pin }} />
      {shown && !isPinMissing && (
        <Notice title={t('place.shownTitle')}>
          <p>{t('place.shown', { area: listing.area, metres: blurMetres })}</p>
          <p className="text-sm text-ink-2">{t('place.clock', { zone: listing.timeZone })}</p>
        </Notice>
      )}
      <StepButtons back={backFrom(props, 'place')} staysHere={isOnShow(listing)} />
    </Form>
  );
}
