/** A listing that was looked at on this device. */
export type Seen = { id: string; title: string; picture: string | null };

const place = 'seen';
const most = 12;

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value;

/** What was looked at on this device, the latest first; nothing where the browser keeps nothing. */
export const readSeen = (): Seen[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSeen).slice(0, most) : [];
  } catch {
    return [];
  }
};

/** Remembers that a listing was looked at, here and nowhere else. */
export const noteSeen = (seen: Seen): void => {
  const others = readSeen().filter(({ id }) => id !== seen.id);
  try {
    localStorage.setItem(place, JSON.stringify([seen, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing forgets.
  }
};

export const forgetSeen = (): void => {
  try {
    localStorage.removeItem(place);
  } catch {
    // There was nothing.
  }
};
