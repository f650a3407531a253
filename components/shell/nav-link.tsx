'use client';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Link } from '@/components/ui/link';

/** A link that knows when its page, or one of `under`, is the one on screen. */
export function NavLink({
  under = [],
  ...props
}: ComponentProps<typeof Link> & { under?: readonly string[] }) {
  const here = usePathname();
  const isHere = here === props.href || under.some((path) => here === path || here.startsWith(`${path}/`));
  return <Link aria-current={isHere ? 'page' : undefined} {...props} />;
}
