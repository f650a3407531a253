import { audienceKinds } from '@/lib/standing/audiences';
import { readSource, sourcesBelow } from '../support/sources';

/** Where it is said who an audience is, and how a statement asks for it. */
const homes = /^lib\/(standing\/audiences|standing\/schema|listing\/sql|listing\/for-reader)\.ts$/;

const kinds = audienceKinds.join('|');

/** Whom something is for, told by hand: in code, in a condition of Prisma, in SQL. */
const byHand: readonly RegExp[] = [
  new RegExp(`\\baudience\\b[\\s'"\`?.]*[!=]==?\\s*['"\`](?:${kinds})`),
  new RegExp(`['"\`](?:${kinds})['"\`]\\s*[!=]==?\\s*[\\w.?]*\\baudience\\b`),
  new RegExp(`\\baudience: (?:['"\`](?:${kinds})['"\`]|\\{ ?(?:in|not|equals)\\b)`),
  /\b(?:WHERE|AND|OR|ON)\s+(?:\w+\.)?audience\s+(?:=|<>|IN)\s/,
  /\baudienceCircleId\s*(?:[!=]==?\s*(?!null)|: \{ ?in\b)/,
  /\baudience_circle_id\s*(?:=|IN)\s*(?!\$\{circle)/,
  /\baudiences(?:\.\w+|\[[^\]]+\])\.admits\b/,
];

/** Whom a listing on show is for is asked with its state: these two are read only where both are. */
const states = /\b(?:shownStates|foundStates|askedStates)\b|\bstate\s*(?:===|:|=)\s*'published'/;
/** What asks the state alone, and why nobody is shown anything by it. */
const stateAlone: Readonly<Record<string, string>> = {
  'app/[locale]/listings/[id]/listing.ts': 'narrows a page that seenListing gave',
  'app/[locale]/listings/[id]/metadata.ts': 'tells search engines of a page that seenListing gave',
  'components/listing-form/step.ts': 'its owner edits it',
  'lib/holding/holdings.ts': 'of what was asked for, by those it was for',
  'lib/listing/commands/save-step.ts': 'its owner edits it',
  'lib/listing/lifecycle.ts': 'the table itself',
  'lib/listing/slots/hosted.ts': 'the host’s own',
  'lib/search/words/count.ts': 'how many have a word, and of how many everyone may know',
};

const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const codeOf = (file: string): string => readSource(file).replace(comments, '');

const files = ['app', 'components', 'lib'].flatMap(sourcesBelow);

describe('whom a listing is for', () => {
  it('is recognised in each way it could be spelled', () => {
    for (const code of [
      "if (listing.audience === 'members')",
      "'circle' === row.audience",
      "where: { audience: 'everyone' }",
      "where: { audience: { in: ['everyone'] } }",
      ['WHERE l.audience = $', '{kind}'].join(''),
      "AND audience IN ('everyone')",
      'if (row.audienceCircleId === circle.id)',
      ['AND audience_circle_id = ANY($', '{ids})'].join(''),
      'audiences.members.admits(who)',
    ])
      expect({ code, isFound: byHand.some((pattern) => pattern.test(code)) }).toEqual({
        code,
        isFound: true,
      });
    expect(byHand.some((pattern) => pattern.test('mayTake(viewer, listing); audience: row.audience'))).toBe(
      false,
    );
  });

  it('is asked of the table of audiences, and told by hand nowhere else', () => {
    const strays = files.filter(
      (file) => !homes.test(file) && byHand.some((pattern) => pattern.test(codeOf(file))),
    );
    expect(strays).toEqual([]);
  });

  it('is asked wherever it is asked whether one is on show', () => {
    const asking = /\b(?:mayTake|forReader|isForSql|isForViewer|mayStillSee|allShownListingPhotos)\b/;
    const alone = files.filter((file) => {
      const code = codeOf(file);
      return states.test(code) && !asking.test(code) && /listing/i.test(file + code);
    });
    expect(alone.filter((file) => !(file in stateAlone))).toEqual([]);
    expect(Object.keys(stateAlone).filter((file) => !alone.includes(file))).toEqual([]);
  });
});
