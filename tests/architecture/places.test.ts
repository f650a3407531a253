import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where bookings are read and told of. */
const folders = [
  'lib/booking',
  'lib/worker',
  'lib/conversation',
  'app/feeds',
  'app/listings',
  'components/booking',
];
/** What a booking keeps and compares. */
const allowed = ['lib/booking/facts.ts'];
/** A host's own list of a slot, and where nothing of it is told. */
const ofHosts = ['lib/booking/slots/commands/record-attendance.ts', 'lib/booking/slots/queries.ts'];

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );

test('the address of an agreement is its own: nothing that tells of bookings reads the listing’s', () => {
  const files = folders.flatMap(filesBelow).filter((file) => /\.tsx?$/.test(file));
  const readers = files.filter((file) => /\baddress: true\b/.test(readFileSync(file, 'utf8')));
  expect(readers).toEqual(allowed);
  // With its exact place the owner of slots gives one to its host only.
  const askers = files.filter((file) => /\bslotOfHost\(/.test(readFileSync(file, 'utf8')));
  expect(askers).toEqual(ofHosts);
});
