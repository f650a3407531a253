import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDateText } from '@/components/ui/date-text';
import { Icon } from '@/components/ui/icon';
import { Rating } from '@/components/ui/rating';
import type { CirclePage } from '@/lib/circle/queries';
import { CirclePicture } from './circle-picture';

/** Which circle this is, at a glance: picture, name, stars, where, how many; and what the reader can do about it. */
export function CircleHead({ circle, children }: { circle: CirclePage; children: ReactNode }) {
  const t = useTranslations('circle');
  const dateText = useDateText();
  const facts = [
    { icon: 'people', text: t('members', { count: circle.memberCount }) },
    ...(circle.area ? ([{ icon: 'pin', text: circle.area }] as const) : []),
    {
      icon: 'calendar',
      text: t('since', { date: dateText(circle.createdAt, { month: 'long', year: 'numeric' }) }),
    },
  ] as const;
  return (
    <header className="flex flex-col gap-6 sm:flex-row sm:items-start">
      <CirclePicture
        circle={circle}
        width={640}
        iconSize={56}
        className="aspect-16/10 w-full shrink-0 rounded-card sm:aspect-square sm:w-44"
      />
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-ink-2">{t('kind')}</p>
        <h1 dir="auto" className="title-page wrap-anywhere">
          {circle.name}
        </h1>
        <Rating value={circle.rating} count={circle.ratingCount || undefined} />
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-ink-2">
          {facts.map(({ icon, text }) => (
            <li key={icon} className="flex items-center gap-2">
              <Icon name={icon} size={18} />
              {text}
            </li>
          ))}
        </ul>
        <div className="mt-5">{children}</div>
      </div>
    </header>
  );
}
