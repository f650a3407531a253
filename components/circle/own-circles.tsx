import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link, TextLink } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { OwnCircles as Own } from '@/lib/circle/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { CirclePicture } from './circle-picture';

type LineProps = {
  locale: Locale;
  circle: Own['circles'][number] | Own['invitations'][number];
  about: string;
  go: string;
};

function Line({ locale, circle, about, go }: LineProps) {
  const href = paths.circle(locale, circle.handle);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <CirclePicture
        circle={circle}
        width={320}
        iconSize={28}
        className="aspect-4/3 w-20 shrink-0 rounded-field"
      />
      <div className="min-w-[58%] flex-1 sm:min-w-0">
        <Link href={href} dir="auto" className="title-3 block wrap-anywhere hover:underline">
          {circle.name}
        </Link>
        <p className="mt-1 text-sm text-ink-2">{about}</p>
      </div>
      <LinkButton href={href} variant="quiet" size="small" className="max-sm:ml-24">
        {go}
        <VisuallyHidden> {circle.name}</VisuallyHidden>
      </LinkButton>
    </li>
  );
}

/** The circles somebody is in and those that invite them; for who is in none, the way to them. */
export function OwnCircles({ locale, own: { circles, invitations } }: { locale: Locale; own: Own }) {
  const t = useTranslations('circle');
  const isInNone = circles.length + invitations.length === 0;
  return (
    <section aria-labelledby="circles">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="circles" className="title-2">
          {t('own')}
        </h2>
        <LinkButton href={paths.newCircle(locale)} variant="quiet" size="small">
          {t('new.go')}
        </LinkButton>
      </div>
      {isInNone ? (
        <p className="text-ink-2">
          {t.rich('ownNone', {
            link: (words) => <TextLink href={paths.circles(locale)}>{words}</TextLink>,
          })}
        </p>
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {invitations.map((circle) => (
              <Line
                key={circle.id}
                locale={locale}
                circle={circle}
                about={t('invited', { role: circle.role })}
                go={t('answer')}
              />
            ))}
            {circles.map((circle) => (
              <Line
                key={circle.id}
                locale={locale}
                circle={circle}
                about={[t(`role.${circle.role}`), t('members', { count: circle.memberCount })].join(' · ')}
                go={t('see')}
              />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
