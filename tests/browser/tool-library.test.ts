import { letPass, phone } from '../support/site/browser';
import { rowsOf } from '../support/site/database';
import { aNeighbour } from '../support/site/people';
import {
  aPlayer,
  ask,
  hoursUntil,
  main,
  make,
  nextSaturday,
  open,
  signIn,
  writeReview,
} from '../support/site/play';
import { expectClean } from '../support/site/visits';

jest.setTimeout(240_000);

const plain = { javaScriptEnabled: false, viewport: phone };
const handle = 'outiltheque-de-cleunay';
const library = 'L’Outilthèque de Cleunay';

/** The address of somebody in the demo's tool library, by their role. */
const emailOf = async (role: string): Promise<string> => {
  const [found] = await rowsOf<{ email: string }>(
    `SELECT m.email FROM circle_member c JOIN member m ON m.id = c.member_id JOIN circle ON circle.id = c.circle_id
      WHERE circle.handle = $1 AND c.role = $2 ORDER BY c.since, m.id LIMIT 1`,
    [handle, role],
  );
  return found?.email ?? '';
};

const pathOf = async (title: string): Promise<string> => {
  const [found] = await rowsOf<{ id: string }>('SELECT id FROM listing WHERE title LIKE $1', [title]);
  return `/listings/${found?.id}`;
};

it('a drill is borrowed from the tool library: a keeper says yes, a lender hands it over and takes it back, without a script on the borrower’s side', async () => {
  const [borrower, keeper, lender] = [
    await aNeighbour('fr', 'Bilal Cherif', plain),
    await aPlayer('fr'),
    await aPlayer('fr'),
  ];
  await signIn(keeper, await emailOf('keeper'));
  await signIn(lender, await emailOf('lender'));
  const { say } = borrower;
  const [{ lends = '', answers = '' } = {}] = await rowsOf<{ lends: string; answers: string }>(
    'SELECT (SELECT name FROM member WHERE email = $1) AS lends, (SELECT name FROM member WHERE email = $2) AS answers',
    [lender.email, keeper.email],
  );
  const listing = await pathOf('Perceuse-visseuse sans fil%');

  await open(borrower, listing);
  await main(borrower)
    .getByRole('heading', { name: say('types.thing.offeredBy') })
    .waitFor();
  await main(borrower).getByText(library, { exact: true }).first().waitFor();
  const saturday = nextSaturday();
  const booking = await ask(borrower, {
    listing,
    query: `from=${saturday}&to=${saturday}`,
    message: 'Deux tringles à poser.',
    button: say('types.thing.request'),
  });
  expect(await main(borrower).getByText(say('booking.meeting.title'), { exact: true }).count()).toBe(0);

  await open(lender, booking);
  expect(
    await main(lender)
      .getByRole('button', { name: say('booking.transition.accept') })
      .count(),
  ).toBe(0);
  await make(keeper, booking, 'accept');
  await open(borrower, booking);
  const meeting = main(borrower).getByRole('region', { name: say('booking.meeting.title') });
  await meeting.getByText(lends).waitFor();
  await meeting.getByText(answers).waitFor();
  await expectClean(lender.email, `/fr${booking}`);

  letPass(Math.max(0, hoursUntil(`${saturday}T09:00:00+01:00`)));
  await make(lender, booking, 'hand_over');
  await make(borrower, booking, 'hand_over');
  letPass(8);
  await make(borrower, booking, 'return');
  await make(lender, booking, 'return');
  await writeReview(borrower, booking, 'Une permanence efficace et souriante.');
  await writeReview(keeper, booking, 'Rendue à l’heure.');
  await open(borrower, `/circles/${handle}`);
  await main(borrower).getByText('Une permanence efficace et souriante.').first().waitFor();
});
