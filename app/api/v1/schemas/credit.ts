import { z } from 'zod';
import { creditKindNames } from '@/lib/ledger/credit-kinds';
import { limitLevels } from '@/lib/ledger/rules';
import { CreditCode, mostReason } from '@/lib/ledger/schema';
import { assetUnits } from '@/lib/shared/asset';
import { maxAmountMinor } from '@/lib/shared/typed';
import { line, lineOrNone } from '@/lib/shared/written';
import { about, Id, Instant, listOf, PageUrl } from './basics';

const Code = z.string().meta(about('creditCode', 'hours'));
const Minor = z.int().meta(about('creditMinor', 90));

export const Credit = z
  .object({
    code: Code,
    url: PageUrl,
    name: z.string().meta({ examples: ['hours'] }),
    unit: z.enum(assetUnits).meta(about('creditUnit', 'minutes')),
    decimals: z.int().meta(about('creditDecimals', 0)),
    kind: z.enum(creditKindNames).meta(about('creditKind', 'mutual')),
    floorMinor: Minor,
    ceilingMinor: Minor,
    isOpen: z.boolean().meta(about('creditIsOpen', true)),
  })
  .meta({ id: 'Credit', description: 'credit' });

export const CreditWithFigures = Credit.extend({
  supplyMinor: z.int().nullable().meta(about('creditSupply', 5400)),
  accounts: z.int().meta(about('creditAccounts', 31)),
  nearLimit: z.int().nullable().meta(about('creditNearLimit', null)),
}).meta({ id: 'CreditWithFigures', description: 'creditWithFigures' });

export const CreditPage = listOf(Credit).meta({ id: 'CreditPage' });

export const Account = z
  .object({
    code: Code,
    balanceMinor: Minor,
    floorMinor: z.int().meta(about('accountFloor', -300)),
    ceilingMinor: z.int().meta(about('accountCeiling', 12000)),
    level: z.enum(limitLevels).meta(about('accountLevel', 'fine')),
    url: PageUrl,
  })
  .meta({ id: 'Account', description: 'account' });

export const AccountPage = listOf(Account).meta({ id: 'AccountPage' });

export const StatementEntry = z
  .object({
    id: Id,
    transferId: Id,
    at: Instant,
    kind: z.string().meta(about('transferKind', 'credit')),
    other: z
      .object({
        kind: z.string().meta(about('holderKind', 'member')),
        name: z.string().meta({ examples: ['Awa Diallo'] }),
        handle: z.string().meta(about('handle', 'awa-diallo')),
      })
      .nullable()
      .meta(about('transferOther')),
    bookingId: Id.nullable(),
    category: z.string().nullable().meta(about('transferCategory', 'home')),
    reason: z.string().nullable().meta(about('transferReason', null)),
    amountMinor: Minor,
    balanceMinor: Minor,
    enteredBy: z.string().nullable().meta(about('transferEnteredBy', null)),
    correctsId: Id.nullable(),
  })
  .meta({ id: 'StatementEntry', description: 'statementEntry' });

export const Statement = listOf(StatementEntry).meta({ id: 'Statement' });

export const NewTransfer = z
  .object({
    to: line(60).meta(about('transferTo', 'awa-diallo')),
    code: Code.max(30),
    amountMinor: z.int().min(1).max(maxAmountMinor).meta(about('creditMinor', 90)),
    reason: lineOrNone(mostReason).meta(about('transferReason', 'Merci pour la taille du pommier')),
    category: CreditCode.optional().meta(about('transferCategory', 'garden')),
    onBehalfOf: z.string().max(60).optional().meta(about('onBehalfOf')),
  })
  .meta({ id: 'NewTransfer' });

export const Transfer = z.object({ id: Id, balanceMinor: Minor }).meta({ id: 'Transfer' });
