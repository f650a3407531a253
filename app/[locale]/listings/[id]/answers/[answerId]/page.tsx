import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { ListingSummary } from '@/components/booking/listing-summary';
import { Conversation } from '@/components/conversation/conversation';
import { PageHead } from '@/components/shell/page-head';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { HoursCard } from '@/components/wish/hours-card';
import { agreementsOfAnswer } from '@/lib/booking/of-answer';
import { markAnswerRead } from '@/lib/conversation/commands';
import { answerConversationFor } from '@/lib/conversation/queries';
import { answerFor } from '@/lib/listing/answered';
import { isAskedOfAnswerers } from '@/lib/listing/bookable';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import { type Asked, lastOf } from '@/lib/shared/asked';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { mayAct } from '@/lib/standing/standing';
import { ask, send } from './actions';

type Props = {
  params: Promise<{ locale: Locale; id: string; answerId: string }>;
  searchParams: Promise<Asked<'before'>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('wish'))('pageTitle'),
  robots: { index: false },
});

/** An answer to a wish: what was named in it, the way to ask for that, and what the two write to each other. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const [{ locale, id, answerId }, { before }] = [await params, lastOf(await searchParams)];
  const here = paths.wishAnswer(locale, id, answerId);
  const viewer = await memberOrSignIn(locale, here);
  const { wish, member, offered, isMine, isOpen, needed } = await foundOr404(answerFor(db, viewer, answerId));
  if (wish.id !== id) notFound();
  const isCounted = isAskedOfAnswerers(wish.type);
  const [conversation, agreements, t, words] = await Promise.all([
    foundOr404(answerConversationFor(viewer, answerId, before ? { before } : {})),
    isCounted ? agreementsOfAnswer(viewer, { wishId: id, answererId: member.id }) : [],
    getTranslations('wish'),
    getTranslations('listing'),
  ]);
  after(() => markAnswerRead(viewer, answerId));
  const other = isMine ? wish.owner.name : member.name;
  const today = plainDateAt(now(), wish.timeZone);
  const mayAsk = isOpen && !isMine && !offered && mayAct(viewer, 'booking.take', wish.ownerId);
  const day = needed && needed.from > today ? needed.from : '';
  return (
    <div className="wrap-narrow pb-16">
      <PageHead
        breadcrumb={[{ label: wish.title, href: paths.listing(locale, id) }, { label: t('pageTitle') }]}
        title={t(isMine ? 'answered' : 'theirs', { name: other })}
      />
      <div className="stack gap-10">
        {!isOpen && <Notice>{wish.state === 'met' ? words('met') : t('over')}</Notice>}
        {offered && (
          <Card as="section" aria-labelledby="offered" className="stack gap-4">
            <h2 id="offered" className="title-3">
              {t(isMine ? 'youNamed' : 'named', { name: other })}
            </h2>
            <ListingSummary locale={locale} listing={offered} />
            {!isMine && (
              <div>
                <LinkButton href={`${paths.listing(locale, offered.id, { ...needed })}#book`}>
                  {t('ask')}
                </LinkButton>
              </div>
            )}
          </Card>
        )}
        {isCounted && (
          <HoursCard
            {...{ locale, agreements, other, isMine: isMine && isOpen }}
            typeName={wish.type}
            ask={mayAsk ? { answerId, action: ask, firstDay: today, day } : null}
          />
        )}
        <Conversation
          about={{ name: 'answerId', value: answerId }}
          messages={conversation.messages}
          olderHref={conversation.before && `${here}?before=${conversation.before}#messages`}
          to={[other]}
          send={send}
        />
      </div>
    </div>
  );
}
