import { useTranslations } from 'next-intl';
import { Facts } from '@/components/booking/facts';
import { StateBadge } from '@/components/booking/state-badge';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { TextLink } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { GuestLine } from '@/lib/booking/slots/queries';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; type: ListingType; guests: readonly GuestLine[] };

function Guest({ locale, type, line }: { locale: Locale; type: ListingType; line: GuestLine }) {
  const t = useTranslations('slot-pages.guests');
  const say = useSlotWords(type.name);
  const { guest, places, state, message, attended } = line;
  const { pictureId } = guest;
  const name = useNameOf()(guest);
  return (
    <li className="flex gap-3 py-4 first:pt-0 last:pb-0 sm:gap-4">
      <Avatar name={name} picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h3 className="font-semibold wrap-anywhere">
            <bdi>{name}</bdi>
            <span className="font-normal text-ink-2"> · {say('places', { count: places })}</span>
          </h3>
          <StateBadge state={state} type={type.name} />
        </div>
        {Object.keys(line.options).length > 0 && (
          <div className="mt-2">
            <Facts type={type} options={line.options} />
          </div>
        )}
        {message && (
          <blockquote className="mt-2 border-l-2 border-line pl-3 text-ink-2">
            <Prose text={message} />
          </blockquote>
        )}
        {attended !== null && (
          <p className="mt-2 text-sm text-ink-2">{t('came', { count: attended, places })}</p>
        )}
        <p className="mt-2 text-sm">
          <TextLink href={paths.booking(locale, line.bookingId)}>
            {t('booking')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </TextLink>
        </p>
      </div>
    </li>
  );
}

/** Who comes, with what the host must know: for the host's eyes only. */
export function GuestList({ locale, type, guests }: Props) {
  if (guests.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {guests.map((line) => (
        <Guest key={line.bookingId} locale={locale} type={type} line={line} />
      ))}
    </ul>
  );
}
