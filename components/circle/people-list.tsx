import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import type { CirclePage } from '@/lib/circle/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Who is in it, as far as the reader may see: each with what they are. */
export function PeopleList({ locale, circle }: { locale: Locale; circle: CirclePage }) {
  const t = useTranslations('circle');
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {circle.members.map(({ id, name, handle, pictureId, role }) => (
        <li
          key={id}
          className="relative flex items-center gap-3 rounded-card border border-line bg-card p-3 hover:border-edge"
        >
          <Avatar name={name} picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} />
          <span className="min-w-0">
            <Link
              href={paths.member(locale, handle)}
              dir="auto"
              className="block font-semibold wrap-anywhere after:absolute after:inset-0 after:rounded-card"
            >
              {name}
            </Link>
            <span className="block text-sm text-ink-2">{t(`role.${role}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
