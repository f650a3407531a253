/** Before the first request. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./lib/platform/launch/settings-at-boot');
};
