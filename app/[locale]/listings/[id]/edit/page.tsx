import { openStep } from '@/lib/listing/publishing';
import { ownListing } from '@/lib/listing/queries';
import { typeOf } from '@/lib/listing/types/registry';
import { foundOr404, goTo, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { params: Promise<{ locale: Locale; id: string }> };

/** Where one left off: a draft's first page that is not done, else the overview. */
export default async function EditListingPage({ params }: Props) {
  const { locale, id } = await params;
  const viewer = await memberOrSignIn(locale, paths.editListing(locale, id));
  const listing = await foundOr404(ownListing(viewer, id));
  const open = listing.state === 'draft' ? openStep(typeOf(listing), listing) : undefined;
  goTo(paths.editListing(locale, id, open ?? 'preview'));
}
