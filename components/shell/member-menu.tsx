import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { Unread } from './unread';
import type { ShellViewer } from './viewer';

const ITEM =
  'flex min-h-11 w-full items-center gap-3 rounded-field px-3 text-left hover:bg-sunk outline-offset-[-2px]';

/** The member’s own places, behind their face. A popover of the browser: no script opens or closes it. */
export function MemberMenu({ locale, viewer }: { locale: Locale; viewer: ShellViewer }) {
  const t = useTranslations('shell');
  const items = [
    { href: paths.notices(locale), icon: 'bell', label: t('notices'), count: viewer.unread },
    { href: paths.bookings(locale), icon: 'calendar', label: t('bookings') },
    { href: paths.me(locale), icon: 'inbox', label: t('myThings') },
    { href: paths.saved(locale), icon: 'bookmark', label: t('saved') },
    { href: paths.circles(locale), icon: 'people', label: t('circles') },
    { href: paths.member(locale, viewer.handle), icon: 'person', label: t('profile') },
    { href: paths.settings(locale), icon: 'settings', label: t('settings') },
    ...(viewer.operates
      ? ([{ href: paths.operate(locale), icon: 'shield', label: t('operate') }] as const)
      : []),
  ] as const;
  return (
    <>
      <button
        type="button"
        popoverTarget="member-menu"
        className="hook relative flex items-center gap-1 rounded-full border border-line bg-card p-0.5 hover:border-edge md:pr-2"
      >
        <VisuallyHidden>{t('menu', { name: viewer.name })}</VisuallyHidden>
        <Avatar name={viewer.name} picture={viewer.picture} />
        <Icon name="chevronDown" size={16} className="text-ink-2 max-md:hidden" />
        <Unread count={viewer.unread} className="absolute -top-1 left-7 ring-2 ring-paper" />
      </button>
      <div
        id="member-menu"
        popover="auto"
        className="hang w-64 rounded-card border border-line bg-card p-2 text-ink shadow-float"
      >
        <p className="truncate border-b border-line px-3 pt-1 pb-3 font-semibold">{viewer.name}</p>
        <ul className="py-2">
          {items.map((item) => (
            <li key={item.href}>
              <Link href={item.href} className={ITEM}>
                <Icon name={item.icon} className="text-ink-2" />
                <span className="flex-1">{item.label}</span>
                {'count' in item && <Unread count={item.count} />}
              </Link>
            </li>
          ))}
        </ul>
        <p className="border-t border-line pt-2">
          <a href={paths.signOut(locale)} className={ITEM}>
            {t('signOut')}
          </a>
        </p>
      </div>
    </>
  );
}
