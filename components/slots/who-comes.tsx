import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Seat } from '@/lib/booking/slots/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; typeName: string; seats: readonly Seat[] };

/** Whether a seat is somebody's whom one may see: known by name, unless they have left since. */
const isSomeone = ({ kind }: Seat): boolean => kind === 'host' || kind === 'guest';

function Face({ seat, name }: { seat: Seat; name: string }) {
  if (seat.kind === 'free')
    return (
      <span aria-hidden="true" className="size-8 shrink-0 rounded-full border border-dashed border-edge" />
    );
  if (!isSomeone(seat))
    return (
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-sunk text-ink-2">
        <Icon name="person" size={18} />
      </span>
    );
  return (
    <Avatar
      name={name}
      picture={seat.pictureId ? { src: paths.photo(seat.pictureId, 320) } : null}
      size="small"
    />
  );
}

function Person({ locale, seat, name }: { locale: Locale; seat: Seat; name: string }) {
  if (!seat.name || !seat.handle)
    return (
      <span dir="auto" className="font-semibold wrap-anywhere">
        {name}
      </span>
    );
  return (
    <Link
      href={paths.holder(locale, { kind: seat.holder ?? 'member', handle: seat.handle })}
      dir="auto"
      className="font-semibold underline decoration-line underline-offset-4 wrap-anywhere hover:decoration-ink"
    >
      {name}
    </Link>
  );
}

/** Who comes, by name as far as each allows, and what is still free. */
export function WhoComes({ locale, typeName, seats }: Props) {
  const t = useTranslations('slot-pages');
  const types = useTranslations(`types.${typeName}`);
  const say = useSlotWords(typeName);
  const nameOf = useNameOf();
  const asideOf = ({ kind, places, holder, isMe }: Seat): string =>
    [
      kind === 'host' ? types('provider') : '',
      isMe ? t('you') : '',
      kind === 'guest' && holder === 'circle' ? t('people', { count: places }) : '',
      kind === 'guest' && holder !== 'circle' && places > 1 ? t('companions', { count: places - 1 }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <ul
      aria-label={t('whoComes')}
      className="grid gap-x-6 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]"
    >
      {seats.map((seat, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two hidden guests are told apart by nothing else
        <li key={index} className="flex min-w-0 items-center gap-3">
          <Face seat={seat} name={nameOf({ name: seat.name ?? '' })} />
          <p className="min-w-0 leading-snug">
            {isSomeone(seat) ? (
              <Person locale={locale} seat={seat} name={nameOf({ name: seat.name ?? '' })} />
            ) : (
              <span className="text-ink-2">
                {say(seat.kind === 'free' ? 'left' : 'hidden', { count: seat.places })}
              </span>
            )}
            {asideOf(seat) && <span className="block text-sm text-ink-2">{asideOf(seat)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
