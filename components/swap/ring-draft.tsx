import { useTranslations } from 'next-intl';
import { type DrawnLeg, RingLegs } from '@/components/booking/ring';
import { useNameOf } from '@/components/member/name';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import type { SwapWords } from './words';

type Props = {
  words: SwapWords;
  legs: readonly DrawnLeg[];
  viewerId: string;
  /** To whom what the viewer gives would go. */
  last: { name: string };
  /** Without the thing that was added last; null: none was. */
  undoHref: string | null;
};

/** The ring as far as it is thought of: what is still open is the viewer's own thing. */
export function RingDraft({ words, legs, viewerId, last, undoHref }: Props) {
  const t = useTranslations(words);
  const name = useNameOf()(last);
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title" className="title-2 mb-4">
        {t('draft.title')}
      </h2>
      <p className="rounded-card border border-dashed border-edge p-4 font-semibold wrap-anywhere">
        {t('draft.yours', { name })}
      </p>
      <p className="flex h-7 items-center pl-12 text-ink-2 sm:pl-16" aria-hidden="true">
        <Icon name="arrowDown" size={18} />
      </p>
      <RingLegs legs={legs.toReversed()} viewerId={viewerId} />
      {undoHref && (
        <p className="mt-3">
          <TextLink href={undoHref}>{t('draft.undo')}</TextLink>
        </p>
      )}
    </section>
  );
}
