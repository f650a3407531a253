/** A member who asks for a page, as far as the page can be shared. */
export type KnownReader = {
  /** Members of one kind are given the same page (`kindOf`). */
  kind: string;
  /** All that their own corner of the page says; the same text, the same corner. */
  corner: string;
};

/** What the server asks of those who know members. Registered by the pages, which share one database pool with it. */
export type Readers = {
  /**
   * What the database holds, named: two with one name see the same rows. With it the time, which moves by itself.
   */
  moment: () => Promise<{ snapshot: string; at: number }>;
  /** Whose session a cookie is; null: nobody's, or one that is to be renewed by a page of its own. */
  readerOf: (token: string) => Promise<KnownReader | null>;
  /** Whether a page says something to this member that it says to no other of their kind. */
  isPersonal: (token: string, address: URL) => Promise<boolean>;
};

/** One for the server and for what Next has bundled, which loads this file a second time. */
const kept = globalThis as { mitoyenReaders?: Readers };

export const registerReaders = (readers: Readers): void => {
  kept.mitoyenReaders = readers;
};

/** Null until the first page was loaded. */
export const registeredReaders = (): Readers | null => kept.mitoyenReaders ?? null;
