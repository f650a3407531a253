import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { HolderFace } from '@/lib/circle/faces';
import type { DeskPlace } from '@/lib/desk/queries';
import { paths } from '@/lib/shared/paths';

type Props = { desks: readonly DeskPlace[]; signatories: readonly HolderFace[] };

/** Where a credit is changed for cash, and who takes it. */
export function Places({ desks, signatories }: Props) {
  const t = useTranslations('desk.places');
  const locale = useLocale();
  const personName = useNameOf();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {desks.length > 0 && (
        <Card as="section" aria-labelledby="desks">
          <h2 id="desks" className="title-3 mb-5">
            {t('desks')}
          </h2>
          <ul className="divide-y divide-line">
            {desks.map(({ id, place, hours, holder }) => (
              <li key={id} className="py-3 first:pt-0 last:pb-0">
                <p className="font-semibold wrap-anywhere">{place}</p>
                <p className="text-sm text-ink-2 wrap-anywhere">
                  {[hours, personName(holder)].filter((each) => each).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {signatories.length > 0 && (
        <Card as="section" aria-labelledby="signatories">
          <h2 id="signatories" className="title-3 mb-5">
            {t('signatories')}
          </h2>
          <ul className="divide-y divide-line">
            {signatories.map((holder) => (
              <li key={holder.handle} className="py-3 first:pt-0 last:pb-0">
                <TextLink href={paths.holder(locale, holder)}>
                  <span dir="auto">{personName(holder)}</span>
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
