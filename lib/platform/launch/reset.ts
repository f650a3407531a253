import { rmSync } from 'node:fs';
import { dataFolder } from './data-folder';
import { clusterFolder, isClusterRunning } from './postgres';

/** Forgets everything of a self-contained installation. A database given by DATABASE_URL is never touched. */
const main = (): void => {
  const folder = dataFolder();
  if (isClusterRunning(folder)) throw new Error('Mitoyen is running on this data. Stop it first.');
  rmSync(clusterFolder(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  console.log('Forgotten. npm start begins anew.');
};

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
