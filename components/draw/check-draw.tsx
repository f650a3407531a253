'use client';
import { useEffect, useState } from 'react';
import { digestOf, rankingOf, sealOf, valueFrom } from '@/lib/listing/draws/protocol';

type Props = {
  codes: readonly string[];
  seal: string;
  value: string | null;
  /** The digests of all sealed numbers, and the numbers of which V is made. */
  commitments: readonly string[];
  numbers: readonly string[];
  /** The codes by their place, as the page shows them; empty: there is no place yet. */
  ranking: readonly string[];
  words: { same: string; different: string };
};

/** Whether V is made of these numbers, and each of them was sealed before. */
const isMadeOf = async (value: string, numbers: readonly string[], commitments: readonly string[]) => {
  const digests = await Promise.all(numbers.map(digestOf));
  return value === (await valueFrom(numbers)) && digests.every((digest) => commitments.includes(digest));
};

/** Reckons P and the ranking again, in the reader's own browser, and says whether they are those of the page. */
export function CheckDraw({ codes, seal, value, commitments, numbers, ranking, words }: Props) {
  const [isSame, setSame] = useState<boolean | null>(null);
  useEffect(() => {
    const reckon = async () => {
      const own = await sealOf([...codes, ...commitments]);
      const isMade = value === null || numbers.length === 0 || (await isMadeOf(value, numbers, commitments));
      const ranked = value === null ? [] : await rankingOf(own, value, codes);
      setSame(own === seal && isMade && ranked.every(({ code }, place) => code === ranking[place]));
    };
    // Without a secure connection a browser has no digests: the lines for a shell are there all the same.
    reckon().catch(() => setSame(null));
  }, [codes, seal, value, commitments, numbers, ranking]);
  return (
    <p
      role="status"
      className={isSame === false ? 'font-semibold text-danger-ink' : 'font-semibold text-leaf-ink'}
    >
      {isSame !== null && (isSame ? words.same : words.different)}
    </p>
  );
}
