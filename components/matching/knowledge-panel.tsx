import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

type Props = { isOwn: boolean; wishHref: string; circlesHref: string; matchesHref: string };

/** The panel of what is shared without counting: nobody asks for it, one says what one would like to know. */
export function KnowledgePanel({ isOwn, wishHref, circlesHref, matchesHref }: Props) {
  const t = useTranslations('matching.panel');
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby="book-title">
      <div id="book" className="stack gap-4">
        <h2 id="book-title" className="title-3">
          {t('title')}
        </h2>
        <p className="text-ink-2 text-pretty">{t(isOwn ? 'own' : 'text')}</p>
        {isOwn ? (
          <LinkButton href={matchesHref} wide variant="quiet">
            {t('mine')}
          </LinkButton>
        ) : (
          <>
            <LinkButton href={wishHref} size="large" wide>
              {t('wish')}
            </LinkButton>
            <LinkButton href={circlesHref} wide variant="quiet">
              {t('circles')}
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  );
}
