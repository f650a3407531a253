import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findCircle } from '@/lib/circle/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** The circle of the page, as its reader may see it. */
export const circleShown = cache(async (handle: string) =>
  foundOr404(findCircle(await currentViewer(), { handle: decodeURIComponent(handle) })),
);

/** The same for who runs it; to others there is nothing here. */
export const circleToManage = async (locale: Locale, handle: string) => {
  const viewer = await memberOrSignIn(locale, paths.manageCircle(locale, decodeURIComponent(handle)));
  const circle = await circleShown(handle);
  if (!circle.mayAdmit) notFound();
  return { viewer, circle };
};
