import { constants, setPriority } from 'node:os';
import { buildSite, isBuilt } from '@/lib/platform/launch/build';

/**
 * Builds the site that the browser tests will ask for, with what others leave of the processor. What a site has to be told is
 * told, and nothing answers there: a build asks nobody.
 */
const main = async (): Promise<void> => {
  setPriority(constants.priority.PRIORITY_LOW);
  Object.assign(process.env, {
    APP_URL: 'http://localhost:3000',
    AUTH_SECRET: 'only-for-tests-and-long-enough-0123456789',
    DATABASE_URL: 'postgres://nobody:none@127.0.0.1:9/nothing',
    DEMO: 'on',
    STRIPE_API_URL: 'http://127.0.0.1:9',
  });
  if (!isBuilt()) await buildSite();
};

// The site that the browsers start builds itself where this could not, and fails with it.
main().catch((error: Error) => console.error(error.message));
