import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Prose } from '@/components/ui/prose';
import type { SwapWords } from './words';

type Props = {
  words: SwapWords;
  /** The type's own words for asking. */
  request: string;
  /** What its owner would like for it, in their words. */
  wants: string;
  /** The names of the kinds of things they would like. */
  categories: readonly string[];
  /** Where one proposes; null: it is not there to be asked for. */
  href: string | null;
  isOwn: boolean;
  /** Of one's own: where the rings are that the house found with it; null: it found none. */
  ringsHref: string | null;
  /** Of one's own: where one says in which places one would like it; null: that is not asked. */
  placesHref: string | null;
};

/** The panel of what one gives another thing for: what is wished for, and the way to propose. */
export function SwapPanel({ words, request, wants, categories, href, isOwn, ringsHref, placesHref }: Props) {
  const t = useTranslations(`${words}.panel`);
  return (
    <Card as="section" className="scroll-mt-6" aria-labelledby="book-title">
      <div id="book" className="stack gap-4">
        <h2 id="book-title" className="title-3">
          {t('title')}
        </h2>
        {(wants || categories.length > 0) && (
          <div>
            <p className="text-sm text-ink-2">{t('wants')}</p>
            {wants && <Prose text={wants} />}
            {categories.length > 0 && (
              <ul className="mt-2 flex flex-wrap gap-2">
                {categories.map((name) => (
                  <li key={name}>
                    <Chip>{name}</Chip>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
        {isOwn && <p className="text-sm text-ink-2">{t('own')}</p>}
        {isOwn && ringsHref && (
          <div>
            <p className="mb-2 font-semibold">{t('found')}</p>
            <LinkButton href={ringsHref} wide>
              {t('seeFound')}
            </LinkButton>
          </div>
        )}
        {isOwn && placesHref && (
          <LinkButton href={placesHref} variant="quiet" wide>
            {t('places')}
          </LinkButton>
        )}
        {!isOwn && !href && <p className="text-ink-2">{t('gone')}</p>}
        {!isOwn && href && (
          <>
            <LinkButton href={href} size="large" wide>
              {request}
            </LinkButton>
            <p className="-mt-1 text-center text-sm text-ink-2 text-pretty">{t('hint')}</p>
          </>
        )}
      </div>
    </Card>
  );
}
