import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MatchLegs } from '@/components/matching/match-legs';
import { PageHead } from '@/components/shell/page-head';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { HiddenField } from '@/components/ui/hidden-field';
import { TextLink } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-fields';
import { boardFor } from '@/lib/booking/matching/queries';
import { fitOf, isClosed, matchProblem } from '@/lib/booking/matching/rules';
import { foundOr404, goTo } from '@/lib/platform/page';
import type { Asked } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { circleMediated } from '../../../circle';
import { propose } from '../actions';
import { legsIn, nextLegs, viaOf } from '../via';

type Props = {
  params: Promise<{ locale: Locale; handle: string }>;
  searchParams: Promise<Asked<'via'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('matching'))('proposeTitle'),
  robots: { index: false },
});

/** One proposal, put together by links: each adds a pair, and the form sends it off. */
export default async function ProposeMatchPage({ params, searchParams }: Props) {
  const [{ locale, handle }, { via = [] }] = [await params, await searchParams];
  const { viewer, circle } = await circleMediated(locale, handle);
  const [t, board] = await Promise.all([
    getTranslations('matching'),
    foundOr404(boardFor(viewer, circle.id)),
  ]);
  const legs = legsIn([via].flat(), board);
  const [first] = legs;
  const last = legs.at(-1);
  if (!first || !last) goTo(paths.mediation(locale, circle.handle));
  const problem = matchProblem(legs);
  const next = nextLegs(legs, board);
  const hrefWith = (more: typeof legs) => paths.proposeMatch(locale, circle.handle, { via: viaOf(more) });
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        title={t('proposeTitle')}
        lead={t('proposeLead')}
        breadcrumb={[
          { href: paths.circle(locale, circle.handle), label: circle.name },
          { href: paths.mediation(locale, circle.handle), label: t('title') },
          { label: t('proposeTitle') },
        ]}
      />
      <div className="stack gap-8">
        <Card as="section" aria-labelledby="chain">
          <h2 id="chain" className="sr-only">
            {t('proposeTitle')}
          </h2>
          <MatchLegs
            legs={legs.map(({ offer, wish }) => ({ from: offer.owner, to: wish.owner, listing: offer }))}
          />
          {legs.length > 1 && (
            <p className="mt-4">
              <TextLink href={hrefWith(legs.slice(0, -1))}>{t('undo')}</TextLink>
            </p>
          )}
        </Card>
        {problem ? (
          <p className="text-ink-2">{t('mustClose', { name: first.offer.owner.name })}</p>
        ) : (
          <Form action={propose} once={randomUUID()} label={t('proposeTitle')} className="stack gap-5">
            <HiddenField name="circleId" value={circle.id} />
            {legs.map(({ offer }) => (
              <HiddenField key={offer.id} name="offers[]" value={offer.id} />
            ))}
            {legs.map(({ wish }) => (
              <HiddenField key={wish.id} name="wishes[]" value={wish.id} />
            ))}
            <TextArea name="message" label={t('message')} hint={t('messageHint')} rows={3} maxLength={2000} />
            <div>
              <SubmitButton size="large">{t('propose')}</SubmitButton>
            </div>
          </Form>
        )}
        {next.length > 0 && !isClosed(legs) && (
          <section aria-labelledby="more">
            <h2 id="more" className="title-3">
              {t('more')}
            </h2>
            <p className="mt-1 max-w-prose text-ink-2 text-pretty">
              {t('moreLead', { name: last.wish.owner.name })}
            </p>
            <ul className="mt-3 stack gap-2">
              {next.map((leg) => (
                <li key={`${leg.offer.id}.${leg.wish.id}`} className="flex flex-wrap items-center gap-2">
                  <TextLink href={hrefWith([...legs, leg])} dir="auto">
                    {t('add', {
                      from: leg.offer.owner.name,
                      title: leg.offer.title,
                      to: leg.wish.owner.name,
                    })}
                  </TextLink>
                  {fitOf(leg.offer, leg.wish) > 0 && leg.wish.ownerId === first.offer.ownerId && (
                    <Badge tone="leaf">{t('closing')}</Badge>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
