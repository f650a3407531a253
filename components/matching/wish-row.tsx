import { useLocale, useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { StatedView } from '@/lib/booking/matching/queries';
import { isClosed, type MatchLeg, peopleIn } from '@/lib/booking/matching/rules';
import { listed } from '@/lib/shared/listed';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Legs = readonly MatchLeg<StatedView>[];
type Props = { wish: StatedView; matches: readonly Legs[]; hrefOf: (legs: Legs) => string };

/** A wish of the board, who could share it, and what could come of it for all concerned. */
export function WishRow({ wish, matches, hrefOf }: Props) {
  const t = useTranslations('matching');
  const locale = useLocale() as Locale;
  const nameOf = useNameOf();
  const alone = matches.filter((legs) => legs.length === 1);
  const closed = matches.filter(isClosed);
  const namesOf = (legs: Legs) => {
    const owners = new Map(
      legs.flatMap(({ offer, wish: of }) => [offer.owner, of.owner].map((o) => [o.id, o])),
    );
    return listed(
      locale,
      peopleIn(legs).flatMap((id) => {
        const owner = owners.get(id);
        return owner ? [nameOf(owner)] : [];
      }),
    );
  };
  return (
    <Card as="li">
      <p className="text-sm text-ink-2" dir="auto">
        {t('asks', { name: nameOf(wish.owner) })}
      </p>
      <h4 className="title-3 wrap-anywhere" dir="auto">
        <TextLink href={paths.listing(locale, wish.id)}>{wish.title}</TextLink>
      </h4>
      {alone.length === 0 ? (
        <p className="mt-3 text-ink-2">{t('nobody')}</p>
      ) : (
        <>
          <p className="mt-4 text-sm font-semibold">{t('offeredBy')}</p>
          <ul className="divide-y divide-line">
            {alone.map((legs) => {
              const [{ offer } = { offer: wish }] = legs;
              const label = { offer: offer.title, from: nameOf(offer.owner), to: nameOf(wish.owner) };
              return (
                <li
                  key={offer.id}
                  className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2"
                >
                  <span className="min-w-0 wrap-anywhere" dir="auto">
                    {t('shares', { name: nameOf(offer.owner), title: offer.title })}
                  </span>
                  <LinkButton
                    href={hrefOf(legs)}
                    variant="quiet"
                    size="small"
                    aria-label={t('chooseLabel', label)}
                  >
                    {t('choose')}
                  </LinkButton>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <>
          <p className="mt-3 text-sm font-semibold">{t('chains')}</p>
          <ul className="mt-1 stack gap-1">
            {closed.map((legs) => (
              <li key={hrefOf(legs)}>
                <TextLink href={hrefOf(legs)} dir="auto">
                  {t(legs.length === 2 ? 'pairFound' : 'chainFound', { names: namesOf(legs) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
