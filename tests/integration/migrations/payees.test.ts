import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLeastOne } from '../../support/at-least-one';
import { connected, fillAsOf, migrate } from '../../support/older-databases/fill';
import { unpacked } from '../../support/older-databases/rows';

const folder = join(__dirname, '../../fixtures/databases');
const kept = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));

test.each(kept)(
  'what members earned and where it goes is theirs as holders after migrating (%s)',
  async (name) => {
    await fillAsOf(unpacked(readFileSync(join(folder, name))));
    await connected((client) => client.query(`UPDATE member SET stripe_account_id = 'acct_of_' || id`));
    await migrate();
    const { accounts, payable } = await connected(async (client) => ({
      accounts: (await client.query(`SELECT holder_id, stripe_account_id FROM payout_account`)).rows,
      payable: (await client.query(`SELECT code, holder_id FROM ledger_account WHERE kind = 'payable'`)).rows,
    }));
    for (const { holder_id, stripe_account_id } of atLeastOne(accounts))
      expect(stripe_account_id).toBe(`acct_of_${holder_id}`);
    for (const { code, holder_id } of atLeastOne(payable))
      expect(code).toBe(`holder:${holder_id}:payable:EUR`);
  },
  90_000,
);
