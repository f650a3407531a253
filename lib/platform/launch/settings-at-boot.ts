import { readEnv } from '../env';

// A wrong setting stops the process with one clear line for each, before anyone is served half.
try {
  readEnv(process.env);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
