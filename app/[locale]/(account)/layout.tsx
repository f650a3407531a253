import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** These pages are for one person each; their addresses can hold a secret. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <div className="wrap flex flex-col items-center py-8 md:py-16">{children}</div>;
}
