import { useTranslations } from 'next-intl';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

/** How many notices wait. */
export function Unread({ count, className = '' }: { count: number; className?: string }) {
  const t = useTranslations('shell');
  if (count === 0) return null;
  return (
    <span
      className={`inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-brick px-1.5 text-xs font-semibold text-on-brick ${className}`}
    >
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <VisuallyHidden>{t('unread', { count })}</VisuallyHidden>
    </span>
  );
}
