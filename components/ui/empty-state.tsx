import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Mark } from './mark';

type Props = {
  /** A page of its own has it as `h1`. */
  as?: 'p' | 'h1' | 'h2';
  icon?: IconName;
  picture?: { src: string };
  title: string;
  children?: ReactNode;
  action?: ReactNode;
};

/** A list with nothing in it: what it would hold, and the way to fill it. */
export function EmptyState({ as: Title = 'p', icon, picture, title, children, action }: Props) {
  return (
    <div className="flex flex-col items-center rounded-card border border-line bg-card px-6 py-12 text-center sm:py-16">
      <div className="mb-5 flex size-24 items-center justify-center rounded-card bg-tint-clay text-ink-2">
        {picture && <img src={picture.src} alt="" width={64} height={64} className="size-16" />}
        {!picture && (icon ? <Icon name={icon} size={36} /> : <Mark size={44} />)}
      </div>
      <Title className="title-3">{title}</Title>
      {children && <div className="mt-2 max-w-prose text-ink-2 text-pretty">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
