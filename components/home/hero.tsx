import type { ReactNode } from 'react';
import { SearchBar, type SearchBarProps } from '@/components/ui/search-bar';
import { tintClass } from '@/components/ui/tint';
import type { Tint } from '@/lib/shared/tint';

export type Tile = { src: string; tint: Tint };

type Props = {
  /** May hold a `<HeroAccent>`. */
  title: ReactNode;
  lead: string;
  search: SearchBarProps;
  /** Ten small pictures, decoration. */
  mosaic: readonly Tile[];
};

/** How wide each tile is, in twelfths of a row: three full rows, of which no two break at the same place. */
const SPANS = [
  'col-span-4',
  'col-span-4',
  'col-span-2',
  'col-span-2',
  'col-span-5',
  'col-span-4',
  'col-span-3',
  'col-span-3',
  'col-span-4',
  'col-span-5',
];

/** The words of the title that carry the accent. */
export function HeroAccent({ children }: { children: ReactNode }) {
  return <em className="text-brick not-italic">{children}</em>;
}

/** The first thing one sees: what this is for, and the search. */
export function Hero({ title, lead, search, mosaic }: Props) {
  return (
    <section className="wrap grid items-center gap-x-12 gap-y-8 pt-8 pb-8 md:pt-12 min-[70rem]:grid-cols-[1.4fr_1fr]">
      <div className="min-w-0">
        <h1 className="title-1">{title}</h1>
        <p className="mt-5 mb-6 max-w-2xl text-lg text-ink-2 text-pretty">{lead}</p>
        <SearchBar {...search} />
      </div>
      <ul aria-hidden="true" className="grid grid-cols-12 gap-2.5 max-[70rem]:hidden">
        {mosaic.slice(0, SPANS.length).map(({ src, tint }, index) => (
          <li
            key={src}
            className={`flex h-23 items-center justify-center rounded-field ${tintClass(tint)} ${SPANS[index] ?? ''}`}
          >
            <img src={src} alt="" width={56} height={56} className="w-14 max-w-[66%]" />
          </li>
        ))}
      </ul>
    </section>
  );
}
