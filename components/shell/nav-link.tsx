'use client';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

/** A link that knows when its page, or one of `under` and not of `apart`, is the one on screen. */
export function NavLink({
  under = [],
  apart = [],
  ...props
}: ComponentProps<typeof Link> & { under?: readonly string[]; apart?: readonly string[] }) {
  const here = usePathname();
  const isIn = (path: string): boolean => here === path || here.startsWith(`${path}/`);
  const isHere = here === props.href || (under.some(isIn) && !apart.some(isIn));
  return <Link aria-current={isHere ? 'page' : undefined} {...props} />;
}
