import { notFound } from 'next/navigation';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { memberOrSignIn } from '@/lib/platform/page';

/** Who runs the community; to other members there is nothing here. */
export const operatorOr404 = async (locale: string, here: string): Promise<Viewer> => {
  const viewer = await memberOrSignIn(locale, here);
  return viewer.role === 'operator' ? viewer : notFound();
};
