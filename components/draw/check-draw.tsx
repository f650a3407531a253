'use client';
import { useEffect, useState } from 'react';
import { rankingOf, sealOf } from '@/lib/listing/draws/protocol';

type Props = {
  codes: readonly string[];
  seal: string;
  value: string | null;
  /** The codes by their place, as the page shows them; empty: there is no place yet. */
  ranking: readonly string[];
  words: { same: string; different: string };
};

/** Reckons P and the ranking again, in the reader's own browser, and says whether they are those of the page. */
export function CheckDraw({ codes, seal, value, ranking, words }: Props) {
  const [isSame, setSame] = useState<boolean | null>(null);
  useEffect(() => {
    const reckon = async () => {
      const own = await sealOf(codes);
      const ranked = value === null ? [] : await rankingOf(own, value, codes);
      setSame(own === seal && ranked.every(({ code }, place) => code === ranking[place]));
    };
    // Without a secure connection a browser has no digests: the lines for a shell are there all the same.
    reckon().catch(() => setSame(null));
  }, [codes, seal, value, ranking]);
  return (
    <p
      role="status"
      className={isSame === false ? 'font-semibold text-danger-ink' : 'font-semibold text-leaf-ink'}
    >
      {isSame !== null && (isSame ? words.same : words.different)}
    </p>
  );
}
