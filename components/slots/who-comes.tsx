import { useTranslations } from 'next-intl';
import { useSessionWords } from '@/components/listing/session-words';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { Seat } from './seating';

type Props = { locale: Locale; typeName: string; seats: readonly Seat[]; viewerHandle: string };

function Face({ seat }: { seat: Seat }) {
  if (seat.kind === 'free')
    return (
      <span aria-hidden="true" className="size-8 shrink-0 rounded-full border border-dashed border-edge" />
    );
  if (!seat.name)
    return (
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-sunk text-ink-2">
        <Icon name="person" size={18} />
      </span>
    );
  return (
    <Avatar
      name={seat.name}
      picture={seat.pictureId ? { src: paths.photo(seat.pictureId, 320) } : null}
      size="small"
    />
  );
}

function Person({ locale, seat }: { locale: Locale; seat: Seat }) {
  if (!seat.handle)
    return (
      <span dir="auto" className="font-semibold wrap-anywhere">
        {seat.name}
      </span>
    );
  return (
    <Link
      href={paths.member(locale, seat.handle)}
      dir="auto"
      className="font-semibold underline decoration-line underline-offset-4 wrap-anywhere hover:decoration-ink"
    >
      {seat.name}
    </Link>
  );
}

/** Who comes, by name as far as each allows, and what is still free. */
export function WhoComes({ locale, typeName, seats, viewerHandle }: Props) {
  const t = useTranslations('slot-pages');
  const types = useTranslations(`types.${typeName}`);
  const say = useSessionWords(typeName);
  const asideOf = ({ kind, places, handle }: Seat): string =>
    [
      kind === 'host' ? types('provider') : '',
      handle === viewerHandle ? t('you') : '',
      kind === 'guest' && places > 1 ? t('companions', { count: places - 1 }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  const shown = seats.filter(({ places }) => places > 0);
  return (
    <ul
      aria-label={t('whoComes')}
      className="grid gap-x-6 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]"
    >
      {shown.map((seat, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two hidden guests are told apart by nothing else
        <li key={index} className="flex min-w-0 items-center gap-3">
          <Face seat={seat} />
          <p className="min-w-0 leading-snug">
            {seat.name ? (
              <Person locale={locale} seat={seat} />
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
