'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ComponentProps } from 'react';

/** This same page in the other language. A whole page load: the language of the document changes with it. */
export function LanguageLink({ to, ...props }: Omit<ComponentProps<'a'>, 'href'> & { to: string }) {
  const path = usePathname().replace(/^\/[a-z]{2}(?=\/|$)/, `/${to}`);
  const query = useSearchParams().toString();
  return <a href={query ? `${path}?${query}` : path} hrefLang={to} {...props} />;
}
