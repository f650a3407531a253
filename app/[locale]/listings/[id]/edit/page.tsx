import { redirect } from 'next/navigation';
import { type steps, stepsOf } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

/** Where one left off: a draft's first page that is not done, else the overview. */
export default async function EditListingPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.editListing(locale, id));
  const { state, type, stepsDone } = await foundOr404(ownListing(viewer, id));
  const isSkippable = (step: (typeof steps)[number]): boolean =>
    step === 'availability' || stepsDone.includes(step);
  const open =
    state === 'draft' ? stepsOf(listingTypeOf(type)).find((step) => !isSkippable(step)) : undefined;
  redirect(paths.editListing(locale, id, open ?? 'preview'));
}
