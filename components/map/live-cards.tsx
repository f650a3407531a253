import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import type { LiveItem, LiveWords } from './live';

function MapCard({ item, isLit }: { item: LiveItem; isLit: boolean }) {
  return (
    <Link
      href={item.href}
      className={`flex h-24 overflow-hidden rounded-card border bg-card shadow-float ${isLit ? 'border-brick' : 'border-line'}`}
    >
      {item.picture && (
        <img
          src={item.picture.src}
          alt={item.picture.alt}
          width={96}
          height={96}
          className="size-24 shrink-0 object-cover"
        />
      )}
      <span className="min-w-0 grow p-3">
        <span className="line-clamp-1 font-semibold wrap-anywhere">{item.title}</span>
        <span className="block truncate text-sm text-ink-2">{item.about}</span>
        <span className="mt-1 block truncate text-sm">
          <span className="font-semibold">{item.price}</span>
          <span className="text-ink-2"> · {item.by}</span>
        </span>
      </span>
    </Link>
  );
}

type Props = {
  items: readonly LiveItem[];
  /** The first of all that is there. */
  cards: readonly LiveItem[];
  chosen: string | null;
  words: LiveWords;
  /** The map fills a phone: all cards lie below it, to be swiped. */
  isSheet: boolean;
  onChoose: (id: string | null) => void;
};

/** The cards of what a map shows: on a wide page the one whose pin was chosen, on a phone all of them in a row. */
export function LiveCards({ items, cards: first, chosen, words, isSheet, onChoose }: Props) {
  const row = useRef<HTMLUListElement>(null);
  const one = items.find(({ id }) => id === chosen);
  const cards = one && !first.some(({ id }) => id === chosen) ? [one, ...first] : first;
  useEffect(() => {
    const card = chosen && row.current?.querySelector(`[data-id="${CSS.escape(chosen)}"]`);
    if (card) card.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'smooth' });
  }, [chosen]);
  return (
    <>
      {isSheet && cards.length > 0 && (
        <ul
          ref={row}
          aria-label={words.results}
          className="absolute inset-x-0 bottom-0 flex snap-x gap-3 overflow-x-auto scroll-px-4 px-4 pt-2 pb-5 lg:hidden"
        >
          {cards.map((item) => (
            <li
              key={item.id}
              data-id={item.id}
              onFocus={() => onChoose(item.id)}
              className="w-[84%] max-w-sm shrink-0 snap-center"
            >
              <MapCard item={item} isLit={item.id === chosen} />
            </li>
          ))}
        </ul>
      )}
      <div
        aria-live="polite"
        className={`absolute bottom-4 left-4 w-80 max-w-[calc(100%-2rem)] ${isSheet ? 'max-lg:hidden' : ''}`}
      >
        {one && (
          <div className="relative pr-0">
            <MapCard item={one} isLit={false} />
            <button
              type="button"
              aria-label={words.close}
              onClick={() => onChoose(null)}
              className="absolute -top-3 -right-3 flex size-8 items-center justify-center rounded-full border border-line bg-card shadow-float hover:bg-sunk"
            >
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
      </div>
    </>
  );
}
