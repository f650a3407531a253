import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { limit } from '@/lib/platform/rate-limit';
import { findTown } from '@/lib/platform/towns';
import { AppError } from '@/lib/shared/errors';
import type { Locale } from '@/lib/shared/locale';
import { handleCandidates } from '../rules';
import type { UpdateProfile } from '../schema';

/** What to store for a town as it was typed; nothing when it is the one that stands there (a quarter, a former name). */
const homeOf = async (typed: string, known: string) => {
  if (typed === known) return {};
  if (typed === '') return { homeArea: '', homeLat: null, homeLng: null };
  const found = await findTown(typed);
  // Of several that are called so, the likeliest seen from the community: only how far things are depends on it.
  const town = found.town ?? (found.isNamed ? found.meant[0] : undefined);
  if (!town) throw new AppError('invalid', 'form', { fields: { homeArea: { key: 'member.placeUnknown' } } });
  return { homeArea: town.name, homeLat: town.lat, homeLng: town.lng };
};

const handleRefused = async (handle: string): Promise<AppError> => {
  const candidates = handleCandidates(handle);
  const taken = await db.member.findMany({ where: { handle: { in: candidates } }, select: { handle: true } });
  const isTaken = new Set(taken.map((each) => each.handle.toLowerCase()));
  const suggestions = candidates.filter((each) => !isTaken.has(each)).slice(0, 3);
  const values = { suggestions: suggestions.join(', ') };
  return new AppError('invalid', 'form', { fields: { handle: { key: 'member.handleTaken', values } } });
};

/** Saves what others see of a member. Returns the handle under which the profile now stands. */
export const updateProfile = async (viewer: Viewer, input: UpdateProfile): Promise<{ handle: string }> => {
  await limit('profile', viewer.id);
  const { name, handle, about, picture, removePicture } = input;
  const languages = [...new Set(input.languages)];
  const before = await db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { homeArea: true } });
  const home = await homeOf(input.homeArea, before.homeArea);
  const stored = picture && (await storePicture(db, viewer.id, picture));
  const pictureId = stored?.id ?? (removePicture ? null : undefined);
  try {
    const data = { name, handle, about, languages, pictureId, ...home };
    await db.member.update({ where: { id: viewer.id }, data });
  } catch (error) {
    if (stored) await forgetPicture(db, stored.id);
    if (sqlState(error) === '23505') throw await handleRefused(handle);
    throw error;
  }
  if (pictureId !== undefined && viewer.pictureId) await forgetPicture(db, viewer.pictureId);
  return { handle };
};

/** The language that mail and notices come in. */
export const chooseLanguage = async (viewer: Viewer, locale: Locale): Promise<void> => {
  await db.member.update({ where: { id: viewer.id }, data: { locale } });
};
