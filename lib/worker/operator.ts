import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { changeOperator, operators } from '@/lib/member/operators';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { enterRunningHouse } from '@/lib/platform/launch/running-house';
import { emailOf } from '@/lib/shared/email';
import { AppError } from '@/lib/shared/errors';

const usage = 'npm run operator -- [--remove] someone@example.org';

const list = async (): Promise<string> => {
  const found = await operators();
  if (found.length === 0) return `There is no operator yet. To make one: ${usage.replace('[--remove] ', '')}`;
  return found.map(({ name, email }) => `${email}  ${name}`).join('\n');
};

const asked = (args: string[]): Promise<string> => {
  const [address = '', ...more] = args.filter((arg) => arg !== '--remove');
  if (args.length === 0) return list();
  const email = emailOf(address);
  if (email === null || more.length > 0) throw new Error(`Not an email address. Use: ${usage}`);
  const isRemoval = args.includes('--remove');
  const change = changeOperator(isRemoval ? 'remove' : 'grant', email, userInfo().username);
  return change.then(({ name }) =>
    isRemoval ? `${name} (${email}) isn’t an operator any more.` : `${name} (${email}) is now an operator.`,
  );
};

/** Lists the operators, adds one or removes one: for whoever can use the server. */
const main = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  enterRunningHouse();
  try {
    console.log(await asked(process.argv.slice(2)));
  } finally {
    await db.$disconnect();
  }
};

main().catch((error: Error) => {
  console.error(
    error instanceof AppError ? translator('en', 'errors')(error.key, error.values) : error.message,
  );
  process.exitCode = 1;
});
