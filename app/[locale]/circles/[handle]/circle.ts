import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findCircle } from '@/lib/circle/queries';
import { currentViewer } from '@/lib/platform/auth/session';
import { foundOr404, memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { Act } from '@/lib/standing/rights';
import { mayAct } from '@/lib/standing/standing';

/** The circle of the page, as its reader may see it. */
export const circleShown = cache(async (handle: string) =>
  foundOr404(findCircle(await currentViewer(), { handle: decodeURIComponent(handle) })),
);

/** The same for those of it who may do something with it; to others there is nothing here. */
const circleTo = async (act: Act, locale: Locale, handle: string, here: typeof paths.circle) => {
  const viewer = await memberOrSignIn(locale, here(locale, decodeURIComponent(handle)));
  const circle = await circleShown(handle);
  if (circle.closedAt || !mayAct(viewer, act, circle.id)) notFound();
  return { viewer, circle };
};

export const circleToManage = (locale: Locale, handle: string) =>
  circleTo('circle.admit', locale, handle, paths.manageCircle);

/** For who sees to its money. */
export const circlePaid = (locale: Locale, handle: string) =>
  circleTo('payout.manage', locale, handle, paths.circlePayouts);

/** For who brings its members together. */
export const circleMediated = (locale: Locale, handle: string) =>
  circleTo('knowledge.mediate', locale, handle, paths.mediation);

/** For who sees to its credits. */
export const circleWithCredits = (locale: Locale, handle: string) =>
  circleTo('credit.see', locale, handle, paths.manageCircle);
