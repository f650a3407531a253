import { notFound } from 'next/navigation';
import type { Nameable } from '@/components/listing-form/audience-field';
import { AvailabilityForm } from '@/components/listing-form/availability-form';
import { NeedForm } from '@/components/listing-form/need-form';
import { PhotosForm } from '@/components/listing-form/photos-form';
import { PlaceForm } from '@/components/listing-form/place-form';
import { Preview } from '@/components/listing-form/preview';
import { PriceForm } from '@/components/listing-form/price-form';
import { SlotsForm } from '@/components/listing-form/slots-form';
import { backFrom, isOnShow, type StepProps } from '@/components/listing-form/step';
import { TermsForm } from '@/components/listing-form/terms-form';
import { WhatForm } from '@/components/listing-form/what-form';
import { slotsForHost } from '@/lib/booking/slots/booked';
import { choicesOf } from '@/lib/category/choices';
import { presentCategories } from '@/lib/category/queries';
import { circlesOf } from '@/lib/circle/queries';
import { creditsOf } from '@/lib/ledger/assets';
import { hasSource, receivedBy } from '@/lib/listing/lineage/queries';
import { lastDayOf, usualDays } from '@/lib/listing/need-schema';
import { missingFor, type Step, stepBeside } from '@/lib/listing/publishing';
import { creditsFor, pricingOf } from '@/lib/listing/returns';
import { slotsOf } from '@/lib/listing/scarcity';
import { hasStatedWish } from '@/lib/listing/stated';
import { blocksOf } from '@/lib/listing/units';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { foundOr404 } from '@/lib/platform/page';
import { pictureAccept } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { townFields } from '@/lib/platform/towns';
import { paths } from '@/lib/shared/paths';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { move } from '../../../mine/actions';
import { addDates, block, keepPhotos, save, unblock } from './actions';

type Props = StepProps & { viewer: Viewer };

const nextAfter = ({ locale, listing, type }: StepProps, step: Step): string =>
  paths.editListing(locale, listing.id, stepBeside(type, step, 1));

async function WhatStep({ viewer: _, ...props }: Props) {
  const { listing, type, locale } = props;
  const { country } = await settings();
  const all = await presentCategories();
  return (
    <WhatForm
      type={type}
      intent={listing.intent}
      listing={listing}
      categories={
        type.categories && {
          choices: choicesOf(all, type.categories, locale),
          chosen: all.shownAs(listing.categoryId)?.slug ?? null,
          wanted: listing.wantedCategories.flatMap(({ categoryId }) => all.shownAs(categoryId)?.slug ?? []),
        }
      }
      sources={type.lineage && !(await hasSource(listing.id)) ? await receivedBy(listing.ownerId) : []}
      action={save}
      back={backFrom(props, 'what')}
      staysHere={isOnShow(listing)}
      country={country}
      currency={listing.currency}
    />
  );
}

async function PhotosStep({ viewer: _, ...props }: Props) {
  const { photoMaxMegabytes: megabytes, photosPerListing: count } = await settings();
  return <PhotosForm {...props} action={keepPhotos} accept={pictureAccept} limits={{ megabytes, count }} />;
}

async function PriceStep({ viewer: _, ...props }: Props) {
  const { costShareCapMinor } = await settings();
  const credits = pricingOf(props.type)?.credits ? creditsFor(props.type, await creditsOf(db)) : [];
  return <PriceForm {...props} caps={{ costShareCapMinor, credits }} action={save} />;
}

async function PlaceStep({ viewer: _, ...props }: Props) {
  const { listing } = props;
  return <PlaceForm {...props} {...(await townFields(listing))} action={save} />;
}

/** Whom it may be for: the circles of whoever edits it, of a circle's listing that circle alone; and the one it is for already. */
const nameableBy = async (
  viewer: Viewer,
  { audienceCircle, ownerId, owner }: StepProps['listing'],
): Promise<Nameable> => {
  const own =
    owner.kind === 'circle'
      ? [{ id: ownerId, name: owner.name }]
      : (await circlesOf(viewer)).circles.map(({ id, name }) => ({ id, name }));
  const isOther = audienceCircle && own.every(({ id }) => id !== audienceCircle.id);
  return { audienceCircleId: isOther ? [...own, audienceCircle] : own };
};

async function TermsStep({ viewer, ...props }: Props) {
  return <TermsForm {...props} nameable={await nameableBy(viewer, props.listing)} action={save} />;
}

/** Of a wish: when it is needed, and until when it stands; a month, unless its owner says otherwise. */
async function NeedStep({ viewer, ...props }: Props) {
  const { standsUntil, timeZone } = props.listing;
  const today = plainDateAt(now(), timeZone);
  return (
    <NeedForm
      {...props}
      nameable={await nameableBy(viewer, props.listing)}
      today={today}
      standsUntil={standsUntil ? lastDayOf(standsUntil, timeZone) : addToDate(today, { days: usualDays })}
      action={save}
    />
  );
}

async function AvailabilityStep({ viewer: _, ...props }: Props) {
  const { listing } = props;
  return (
    <AvailabilityForm
      {...props}
      block={block}
      unblock={unblock}
      save={save}
      blocks={await blocksOf(db, listing.id, now())}
      firstDay={plainDateAt(now(), listing.timeZone)}
      next={nextAfter(props, 'availability')}
    />
  );
}

/** More of them stand on a page of their own. */
const slotsShown = 6;

async function SlotsStep({ viewer, ...props }: Props) {
  const { listing, type } = props;
  const at = now();
  const firstDay = plainDateAt(at, listing.timeZone);
  const { items, next } = await foundOr404(slotsForHost(viewer, listing.id, { limit: slotsShown }));
  const usual = slotsOf(type)?.newSlot ?? notFound();
  return (
    <SlotsForm
      {...props}
      slots={items}
      hasMore={next !== null}
      values={{ ...usual, date: addToDate(firstDay, { days: 7 }), minimum: 0, note: '' }}
      firstDay={firstDay}
      now={at}
      add={addDates}
      next={nextAfter(props, 'sessions')}
    />
  );
}

async function PreviewStep({ viewer, ...props }: Props) {
  const { listing, type } = props;
  const facts = {
    ...listing,
    type,
    unitCount: listing.units.length,
    hasWish: await hasStatedWish(db, listing),
    isOwnerConfirmed: viewer.isConfirmed,
  };
  return (
    <Preview {...props} move={move} missing={missingFor(facts)} providerName={props.listing.owner.name} />
  );
}

/** The page of each step. */
export const pages: Record<Step, (props: Props) => React.ReactNode> = {
  what: WhatStep,
  photos: PhotosStep,
  price: PriceStep,
  place: PlaceStep,
  terms: TermsStep,
  need: NeedStep,
  availability: AvailabilityStep,
  sessions: SlotsStep,
  preview: PreviewStep,
};
