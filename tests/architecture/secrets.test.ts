import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const schemas = join(root, 'prisma/schema');

/** Columns of text whose name sounds like a secret, and why each of them opens nothing to who reads the database. */
const harmless: Record<string, string> = {
  'Amendment.requestKey': 'makes a form sent twice land once',
  'Booking.requestKey': 'makes a form sent twice land once',
  'Pledge.requestKey': 'makes a form sent twice land once',
  'Purchase.key': 'makes a form sent twice land once',
  'Sale.key': 'makes a form sent twice land once',
  'DeskExchange.key': 'makes a form sent twice land once',
  'CampaignNews.requestKey': 'makes a form sent twice land once',
  'CampaignComment.requestKey': 'makes a form sent twice land once',
  'Message.key': 'makes a message land once',
  'Transfer.key': 'makes a transfer land once',
  'Notice.key': 'makes a notice land once',
  'Mail.key': 'makes a mail land once',
  'Due.key': 'names its movements in the books',
  'Payment.key': 'names its movements in the books',
  'Setting.key': 'the name of a setting',
  'IdempotencyKey.key': 'chosen by the caller; good with their token only',
};

const sounds = /(key|token|secret|password|nonce)$/i;

const columns = readdirSync(schemas).flatMap((file) => {
  const text = readFileSync(join(schemas, file), 'utf8');
  return [...text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\s+(?:String|Json|Bytes)\b/gm)].map(([, name = '']) => `${model}.${name}`),
  );
});

const sources = ['lib', 'app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => join(folder, file)),
);

describe('secrets', () => {
  it('are kept as a hash or as the version of a key: no column holds one as it is', () => {
    expect(columns.length).toBeGreaterThan(200);
    expect(columns.filter((name) => sounds.test(name)).sort()).toEqual(Object.keys(harmless).sort());
  });

  it('are made and compared in lib/platform/auth/keys alone', () => {
    const own = /createHmac\(|timingSafeEqual\(|randomBytes\((1[6-9]|[2-9]\d)\)/;
    const allowed = [
      'lib/platform/auth/keys.ts',
      // The secrets of a machine, made before there are any settings.
      'lib/platform/launch/data-folder.ts',
      'lib/platform/launch/house.ts',
      'lib/platform/launch/postgres.ts',
    ];
    const isEmulator = (file: string) => file.startsWith('lib/platform/stripe/emulator/');
    const found = sources.filter(
      (file) => !isEmulator(file) && own.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found.sort()).toEqual(allowed);
  });
});
