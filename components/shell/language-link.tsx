'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ComponentProps } from 'react';

const prefix = /^\/[a-z]{2}(?=\/|$)/;

/**
 * This same page in the other language; where the address has no language, it is asked for with `?lang=`. A whole page
 * load: the language of the document changes with it.
 */
export function LanguageLink({ to, ...props }: Omit<ComponentProps<'a'>, 'href'> & { to: string }) {
  const path = usePathname();
  const query = new URLSearchParams(useSearchParams());
  if (!prefix.test(path)) query.set('lang', to);
  const search = query.toString();
  return <a href={path.replace(prefix, `/${to}`) + (search && `?${search}`)} hrefLang={to} {...props} />;
}
