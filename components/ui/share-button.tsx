'use client';
import { useEffect, useState } from 'react';
import { actionClasses } from './look';

type Words = { send: string; copy: string; copied: string };

/** Hands an address to the device's own way of sharing, or copies it. It shows only where a script can make it work. */
export function ShareButton({ url, title, words }: { url: string; title: string; words: Words }) {
  const [way, setWay] = useState<'send' | 'copy' | null>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setWay('share' in navigator ? 'send' : 'clipboard' in navigator ? 'copy' : null), []);
  if (!way) return null;

  const pass = async () => {
    if (way === 'copy') {
      await navigator.clipboard.writeText(url);
      setCopied(true);
      return;
    }
    // Closing the device's sheet is a refusal as well: nothing to say about it.
    await navigator.share({ url, title }).catch(() => undefined);
  };
  return (
    <>
      <button type="button" onClick={pass} className={actionClasses({ variant: 'quiet' })}>
        {words[way]}
      </button>
      <span role="status" className={isCopied ? 'ml-3 text-sm text-leaf-ink' : 'sr-only'}>
        {isCopied ? words.copied : ''}
      </span>
    </>
  );
}
