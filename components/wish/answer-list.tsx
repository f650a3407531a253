import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import type { AnswerView } from '@/lib/listing/answered';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = {
  locale: Locale;
  wishId: string;
  answers: readonly (Pick<AnswerView, 'id' | 'member' | 'offered'> & { words: string })[];
};

/** Who says to have it, each with their first words, what they offer and the way to their conversation. */
export function AnswerList({ locale, wishId, answers }: Props) {
  const t = useTranslations('wish');
  const nameOf = useNameOf();
  if (answers.length === 0) return <p className="text-ink-2">{t('noAnswers')}</p>;
  return (
    <ul aria-label={t('answers')} className="divide-y divide-line">
      {answers.map(({ id, member, offered, words }) => (
        <li key={id} className="flex items-start gap-3 py-3">
          <Avatar
            name={nameOf(member)}
            picture={member.pictureId ? { src: paths.photo(member.pictureId, 320) } : null}
            size="small"
          />
          <div className="min-w-0 flex-1">
            <Link
              href={paths.wishAnswer(locale, wishId, id)}
              className="block truncate font-semibold hover:underline"
              dir="auto"
            >
              {nameOf(member)}
            </Link>
            {words && (
              <p className="line-clamp-2 text-sm wrap-anywhere" dir="auto">
                {words}
              </p>
            )}
            {offered && (
              <p className="truncate text-sm text-ink-2" dir="auto">
                {offered.title}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
