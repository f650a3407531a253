import { useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Intent } from '@/lib/listing/intents';
import type { ListingState } from '@/lib/listing/schema';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Listing = {
  id: string;
  type: string;
  intent: Intent;
  title: string;
  area: string;
  state: ListingState;
  photo: { id: string; width: number; height: number; alt: string } | null;
};

const tones: Record<Listing['state'], Tone> = {
  draft: 'sun',
  published: 'leaf',
  paused: 'plain',
  gone: 'plain',
  met: 'leaf',
  archived: 'plain',
};

/** One of the member’s own listings: what it is, where it stands, and the way to change it. */
export function OwnListingRow({ locale, listing }: { locale: Locale; listing: Listing }) {
  const t = useTranslations('member.me');
  const { id, state, area } = listing;
  const title = listing.title || t('untitled');
  const edit = paths.editListing(locale, id);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="aspect-4/3 w-20 shrink-0 overflow-hidden rounded-field">
        <ListingPicture listing={{ ...listing, picture: listing.photo }} width={320} />
      </div>
      <div className="min-w-[58%] flex-1 sm:min-w-0">
        <Link
          href={state === 'draft' ? edit : paths.listing(locale, id)}
          dir="auto"
          className="title-3 block wrap-anywhere hover:underline"
        >
          {title}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {listing.intent === 'wish' && <Badge tone="brick">{t('wanted')}</Badge>}
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
          {area}
        </p>
      </div>
      {state !== 'archived' && (
        <LinkButton href={edit} variant="quiet" size="small" className="max-sm:ml-24">
          {t(state === 'draft' ? 'continue' : 'edit')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </LinkButton>
      )}
    </li>
  );
}
