import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { LinkButton } from '@/components/ui/button';
import { useDateText } from '@/components/ui/date-text';
import { Icon } from '@/components/ui/icon';
import { Rating } from '@/components/ui/rating';
import { listed } from '@/lib/shared/listed';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { useLanguageName } from './language-names';

type Props = {
  locale: Locale;
  member: {
    name: string;
    handle: string;
    pictureId: string | null;
    homeArea: string;
    languages: readonly string[];
    since: Date;
    rating: number | null;
    ratingCount: number;
    isSelf: boolean;
  };
};

/** Who someone is, at a glance: face, name, stars, where, since when. */
export function MemberHead({ locale, member }: Props) {
  const t = useTranslations('member');
  const dateText = useDateText();
  const spoken = member.languages.map(useLanguageName());
  const since = dateText(member.since, { month: 'long', year: 'numeric' });
  const facts = [
    member.homeArea && ({ icon: 'pin', text: t('area', { area: member.homeArea }) } as const),
    spoken.length > 0 &&
      ({ icon: 'languages', text: t('speaks', { languages: listed(locale, spoken) }) } as const),
    { icon: 'calendar', text: t('since', { date: since }) } as const,
  ].filter((fact) => fact !== false && fact !== '');
  return (
    <header className="flex flex-col gap-6 sm:flex-row sm:items-center">
      <Avatar
        name={member.name}
        picture={member.pictureId ? { src: paths.photo(member.pictureId, 320) } : null}
        size="large"
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 dir="auto" className="title-page wrap-anywhere">
              {member.name}
            </h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-2">
              <span>@{member.handle}</span>
              <Rating value={member.rating} count={member.ratingCount || undefined} />
            </p>
          </div>
          {member.isSelf && (
            <LinkButton href={paths.settings(locale)} variant="quiet" size="small">
              {t('edit')}
            </LinkButton>
          )}
        </div>
        <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-ink-2">
          {facts.map(({ icon, text }) => (
            <li key={icon} className="flex items-center gap-2">
              <Icon name={icon} size={18} />
              {text}
            </li>
          ))}
        </ul>
      </div>
    </header>
  );
}
