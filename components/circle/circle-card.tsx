import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { CircleLine } from '@/lib/circle/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CirclePicture } from './circle-picture';

const LINK =
  'after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus';

/** A circle in a list. The whole card leads to it; its name is the link that is read out. */
export function CircleCard({ locale, circle }: { locale: Locale; circle: CircleLine }) {
  const t = useTranslations('circle');
  const facts = [t('members', { count: circle.memberCount }), circle.area].filter(Boolean);
  return (
    <article className="relative flex h-full flex-col overflow-hidden rounded-card border border-line bg-card transition-colors focus-within:border-edge hover:border-edge">
      <CirclePicture circle={circle} width={640} iconSize={48} className="aspect-16/10 w-full" />
      <div className="flex flex-1 flex-col p-4 sm:p-5">
        <h2 className="title-3 wrap-anywhere" dir="auto">
          <Link href={paths.circle(locale, circle.handle)} className={LINK}>
            {circle.name}
          </Link>
        </h2>
        <p className="mt-1 text-sm text-ink-2">{facts.join(' · ')}</p>
        {circle.about && (
          <p className="mt-2 line-clamp-3 text-pretty" dir="auto">
            {circle.about}
          </p>
        )}
      </div>
    </article>
  );
}
