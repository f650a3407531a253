/** Before the first request: a wrong setting stops the site with one clear line for each. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnv } = await import('./lib/platform/env');
  try {
    readEnv(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
};
