import { LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { LiveWords } from './live';

type Props = {
  words: LiveWords;
  /** Back to the list, where the map fills the screen. */
  list: string | null;
  /** The search of what the map shows now, once it was moved. */
  here: string | null;
  /** What is wrong, or not all. */
  note: string | null;
};

/** What can be done with a map that moves, on top of it. */
export function MapActions({ words, list, here, note }: Props) {
  return (
    <div className="pointer-events-none absolute inset-x-3 top-3 flex items-start justify-between gap-2 pr-12">
      <div className="pointer-events-auto">
        {list && (
          <LinkButton href={list} variant="quiet" size="small" className="bg-card shadow-float lg:hidden">
            <Icon name="inbox" size={17} />
            {words.list}
          </LinkButton>
        )}
      </div>
      <div className="flex flex-col items-center gap-2">
        {here && (
          <LinkButton href={here} size="small" scroll={false} className="pointer-events-auto shadow-float">
            {words.searchHere}
          </LinkButton>
        )}
        <p
          role="status"
          className={note ? 'rounded-field bg-card px-3 py-1.5 text-sm text-ink shadow-float' : ''}
        >
          {note}
        </p>
      </div>
      <div />
    </div>
  );
}
