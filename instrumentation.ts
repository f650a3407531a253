/** Before the first request. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./lib/platform/launch/settings-at-boot');
};

/** What a page or a handler threw, once the log has it: a database that is away is no failure of ours. */
export const onRequestError = async (error: unknown): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { blameDatabase } = await import('./lib/platform/web/blame-database');
  blameDatabase(error);
};
