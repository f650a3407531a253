import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Link } from './link';

const SHAPE = 'inline-flex items-center gap-2 rounded-full border whitespace-nowrap';

/** A small fact in a pill. */
export function Chip({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className={`${SHAPE} border-line bg-card px-3 py-1 text-sm`}>
      {icon && <Icon name={icon} size={16} className="text-ink-2" />}
      {children}
    </span>
  );
}

type FilterProps = {
  href: string;
  current?: boolean;
  icon?: IconName;
  picture?: { src: string };
  children: ReactNode;
};

/** One choice of a row of filters; filters live in the address, so each is a link. */
export function FilterChip({ href, current = false, icon, picture, children }: FilterProps) {
  return (
    <Link
      href={href}
      aria-current={current ? 'true' : undefined}
      className={`${SHAPE} min-h-11 px-3.5 text-[0.9375rem] transition-colors md:min-h-10 ${
        current
          ? 'border-ink bg-ink text-paper forced-colors:outline-2'
          : 'border-line bg-card text-ink hover:border-edge'
      }`}
    >
      {icon && <Icon name={icon} size={18} />}
      {picture && <img src={picture.src} alt="" width={20} height={20} className="size-5" loading="lazy" />}
      {children}
    </Link>
  );
}
