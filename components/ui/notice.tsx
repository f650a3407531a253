import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const TONES = {
  info: { icon: 'info', className: 'bg-sunk text-ink' },
  success: { icon: 'check', className: 'bg-leaf-wash text-leaf-ink' },
  warning: { icon: 'warning', className: 'bg-sun-wash text-sun-ink' },
  danger: { icon: 'danger', className: 'bg-danger-wash text-danger-ink' },
} satisfies Record<string, { icon: IconName; className: string }>;

export type NoticeTone = keyof typeof TONES;

type Props = { tone?: NoticeTone; title?: string; children?: ReactNode; action?: ReactNode };

/** Something the page has to say, in its flow. */
export function Notice({ tone = 'info', title, children, action }: Props) {
  const { icon, className } = TONES[tone];
  return (
    <div className={`flex gap-3 rounded-card border border-transparent p-4 ${className}`}>
      <Icon name={icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
        {action && <div className="mt-3">{action}</div>}
      </div>
    </div>
  );
}
