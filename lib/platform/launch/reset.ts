import { dataFolder } from './data-folder';
import { forgetData, isClusterRunning } from './postgres';

/** Forgets everything of a self-contained installation. A database given by DATABASE_URL is never touched. */
const main = (): void => {
  const folder = dataFolder();
  if (isClusterRunning(folder)) throw new Error('Mitoyen is running on this data. Stop it first.');
  forgetData(folder);
  console.log('Deleted. npm start makes a new one.');
};

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
