import 'server-only';
import { faceOfHolder } from '@/lib/circle/faces';
import { categoryNames } from '@/lib/ledger/rules';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { env } from '@/lib/platform/env';
import { type Translate, translator } from '@/lib/platform/i18n/words';
import type { PdfCell, PdfTable } from '@/lib/platform/pdf';
import { nameOf } from '@/lib/shared/asset';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { type AccountLine, wholeStatement } from './credit-account';

/** The most lines that are put on paper: what is older is in the table of the same account. */
export const paperLines = 1000;

type Said = {
  say: Translate;
  amount: (minor: number) => string;
  day: (at: Date) => string;
  category: (code: string | null) => string | undefined;
};

const cellsOf = (line: AccountLine, { say, amount, day, category }: Said): PdfCell[] => {
  const { at, other, title, reason, kind, amountMinor, balanceMinor, corrects, enteredBy } = line;
  const name = other ? other.name || say('member.former') : say('credit.statement.community');
  const what = title ?? reason ?? say(`credit.kinds.${kind}`);
  const more = [
    [
      say(amountMinor > 0 ? 'credit.statement.from' : 'credit.statement.to', { name }),
      say('credit.statement.reference', { reference: line.transferId.slice(-8) }),
    ].join(' · '),
    title && reason,
    category(line.category),
    enteredBy && say('credit.statement.enteredBy', { name: enteredBy }),
    corrects && say('credit.statement.corrects', { date: day(corrects.at) }),
    line.isCorrected && say('credit.statement.corrected'),
  ].filter((each) => typeof each === 'string');
  const sign = amountMinor > 0 ? '+' : '';
  return [day(at), { leads: what, more }, `${sign}${amount(amountMinor)}`, amount(balanceMinor)];
};

/** An account's statement as a sheet to print: whose it is, from when to when, and each line with what stood on the account after it. */
export const statementPaper = async (
  viewer: Viewer,
  which: { holderId: string; code: string },
  locale: Locale,
  { limit = paperLines } = {},
): Promise<PdfTable> => {
  const { credit, lines, isAll, categories } = await wholeStatement(viewer, which, { limit });
  const { name, handle } = await faceOfHolder(db, which.holderId);
  const say = translator(locale);
  const names = categoryNames(categories, locale);
  const days = dateFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: env.COMMUNITY_TIME_ZONE,
  });
  const said: Said = {
    say,
    amount: (minor) => formatAmount(minor, credit, locale),
    day: (at) => days.format(at),
    category: (code) => names.get(code ?? ''),
  };
  const [first, last] = [lines[0], lines.at(-1)];
  const fact = (term: string, detail: string) => ({ term: say(`credit.paper.${term}`), detail });
  return {
    title: say('credit.paper.title', { name: nameOf(credit, locale) }),
    facts: [
      fact('of', `${name} (@${handle})`),
      ...(first && last ? [fact('from', `${said.day(first.at)} – ${said.day(last.at)}`)] : []),
      ...(first ? [fact('before', said.amount(first.balanceMinor - first.amountMinor))] : []),
      fact('after', said.amount(last?.balanceMinor ?? 0)),
      fact('made', said.day(now())),
    ],
    columns: [
      { head: say('credit.paper.date'), parts: 4 },
      { head: say('credit.paper.entry'), parts: 12 },
      { head: say('credit.paper.amount'), parts: 5, isNumber: true },
      { head: say('credit.paper.balance'), parts: 5, isNumber: true },
    ],
    rows: lines.map((line) => cellsOf(line, said)),
    note: isAll ? undefined : say('credit.paper.more', { count: lines.length }),
    foot: (page) => say('credit.paper.foot', { community: env.COMMUNITY_NAME, page }),
  };
};
