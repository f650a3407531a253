/**
 * Whether an address can be answered at all. A path that is no UTF-8 stops Next before any page of ours; one that still
 * holds a percent sign when it is read, or a NUL anywhere, names nothing that we have, and what reads it further down
 * would stumble. The API refuses a NUL by itself, in the shape it promises.
 */
export const isReadable = (url: string): boolean => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://here.invalid').pathname);
    return path.startsWith('/api/') || !(path.includes('%') || url.includes('%00'));
  } catch {
    return false;
  }
};
