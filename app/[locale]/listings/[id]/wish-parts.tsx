import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/listing/section';
import { LinkButton } from '@/components/ui/button';
import { AnswerForm } from '@/components/wish/answer-form';
import { AnswerList } from '@/components/wish/answer-list';
import { AnswerPanel } from '@/components/wish/answer-panel';
import { CloseForms } from '@/components/wish/close-forms';
import { FindList } from '@/components/wish/finds';
import { neededLabel } from '@/components/wish/when-needed';
import { answersWithWords } from '@/lib/conversation/queries';
import { answerable } from '@/lib/listing/commands/answer-wish';
import { foundStates } from '@/lib/listing/lifecycle';
import { findsFor } from '@/lib/listing/wishing/finds';
import { foundOr404 } from '@/lib/platform/page';
import { dateFormat } from '@/lib/shared/dates';
import { paths } from '@/lib/shared/paths';
import type { Parts, PartsProps } from './page-parts';
import { answer, chooseFinds, close } from './wish-actions';

/** What one does about a wish: answer it, go on with one's answer; its owner reads the answers and ends it. */
const doingOf = async ({ locale, viewer, listing }: PartsProps) => {
  const t = await getTranslations('wish');
  const { id, isOwner, state, type } = listing;
  const answers = await answersWithWords(viewer, listing);
  const isOpen = foundStates.has(state) && listing.isForViewer;
  const [own] = answers;
  if (isOwner && viewer)
    return {
      title: t('answers'),
      body: (
        <>
          <AnswerList locale={locale} wishId={id} answers={answers} />
          {isOpen && (
            <FindList
              {...{ locale, wishId: id }}
              found={await foundOr404(findsFor(viewer, id))}
              action={chooseFinds}
            />
          )}
          {isOpen && <CloseForms listingId={id} action={close} />}
        </>
      ),
    };
  if (own)
    return {
      title: t('answered', { name: listing.provider.name }),
      body: <LinkButton href={paths.wishAnswer(locale, id, own.id)}>{t('toConversation')}</LinkButton>,
    };
  if (!isOpen) return { title: t('over'), body: null };
  if (!viewer)
    return {
      title: t('question'),
      body: (
        <LinkButton href={paths.signIn(locale, { next: paths.listing(locale, id) })} size="large" wide>
          {t('have')}
        </LinkButton>
      ),
    };
  return {
    title: t('question'),
    body: (
      <AnswerForm
        listingId={id}
        to={listing.provider.name}
        offers={await answerable(viewer, listing.ownerId)}
        newHref={paths.newListing(locale, { type })}
        action={answer}
      />
    ),
  };
};

/** When it is needed, and until when it stands. */
export const wishParts = async (props: PartsProps): Promise<Parts> => {
  const { locale, listing } = props;
  const [words, t] = await Promise.all([getTranslations(), getTranslations('wish')]);
  const { title, body } = await doingOf(props);
  const { standsUntil, timeZone, needed } = listing;
  // It stands on the day before the moment at which it ends.
  const last = foundStates.has(listing.state) && standsUntil && new Date(new Date(standsUntil).getTime() - 1);
  return {
    panel: <AnswerPanel title={title}>{body}</AnswerPanel>,
    toPanel: t('have'),
    when: (
      <Section id="needed" title={t('when')}>
        <p>{neededLabel(needed, words, locale) ?? t('anyDay')}</p>
        {last && (
          <p className="text-ink-2">
            {t('until', {
              date: dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
                last,
              ),
            })}
          </p>
        )}
      </Section>
    ),
    slots: [],
  };
};
