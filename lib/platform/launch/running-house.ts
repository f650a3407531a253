import { dataFolder, keptValue } from './data-folder';
import { isClusterRunning, runningClusterUrl } from './postgres';

/**
 * For a program that is run beside the site: where no setting names a database, the one that the self-contained
 * installation has running, with the settings that came with it.
 */
export const enterRunningHouse = (): void => {
  if (process.env.DATABASE_URL) return;
  const folder = dataFolder();
  if (!isClusterRunning(folder))
    throw new Error(
      `No Mitoyen runs on ${folder}: start it (npm start), or say where the running one keeps its data (DATA_DIR=.data2) or which database it has (DATABASE_URL).`,
    );
  process.env.DATABASE_URL = runningClusterUrl(folder, 'mitoyen');
  process.env.DEMO ||= 'on';
  process.env.AUTH_SECRET ||= keptValue(folder, 'secret');
  // It speaks to no Stripe: none need be named.
  if (!process.env.NODE_ENV) Object.assign(process.env, { NODE_ENV: 'development' });
};
