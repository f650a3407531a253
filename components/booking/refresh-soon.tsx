'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMs = 2000;
const atMost = 20;

/** Looks again by itself while something is on its way. Without script the reader has a link that does the same. */
export function RefreshSoon() {
  const router = useRouter();
  useEffect(() => {
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times > atMost) clearInterval(timer);
      else router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
