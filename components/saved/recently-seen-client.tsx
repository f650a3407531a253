'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { forgetSeen, readSeen, type Seen } from './seen';

type Props = {
  /** What stands before a listing's id in its address. */
  base: string;
  words: Record<'title' | 'hint' | 'forget', string>;
};

/** The part of `RecentlySeen` that reads the device. */
export function RecentlySeenClient({ base, words }: Props) {
  const [seen, setSeen] = useState<Seen[]>([]);
  useEffect(() => setSeen(readSeen()), []);
  const forget = () => {
    forgetSeen();
    setSeen([]);
  };
  if (seen.length === 0) return null;
  return (
    <section aria-labelledby="seen">
      <h2 id="seen" className="title-2">
        {words.title}
      </h2>
      <p className="mb-4 text-ink-2">{words.hint}</p>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-6">
        {seen.map(({ id, title, picture }) => (
          <li key={id}>
            <a href={base + encodeURIComponent(id)} className="group block">
              <span className="block aspect-4/3 overflow-hidden rounded-card border border-line bg-sunk">
                {picture?.startsWith('/') && (
                  <img
                    src={picture}
                    alt=""
                    loading="lazy"
                    className="size-full object-cover dark:brightness-90"
                  />
                )}
              </span>
              <span className="mt-1.5 line-clamp-2 text-sm font-semibold group-hover:underline" dir="auto">
                {title}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <Button variant="plain" size="small" className="mt-3" onClick={forget}>
        {words.forget}
      </Button>
    </section>
  );
}
