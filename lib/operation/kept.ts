import 'server-only';
import { bookingKept } from '@/lib/booking/kept';
import { campaignKept } from '@/lib/campaign/kept';
import { categoryKept } from '@/lib/category/kept';
import { circleKept } from '@/lib/circle/kept';
import { conversationKept } from '@/lib/conversation/kept';
import { deskKept } from '@/lib/desk/kept';
import { payoutAccountKept } from '@/lib/due/payout-account';
import { creditKept, ledgerKept } from '@/lib/ledger/kept';
import { listingKept } from '@/lib/listing/kept';
import { localityKept } from '@/lib/locality/kept';
import { memberKept } from '@/lib/member/kept';
import { noticeKept } from '@/lib/notice/kept';
import { requireMember, type Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { mailsKept, picturesKept, tokensKept } from '@/lib/platform/kept';
import { limit } from '@/lib/platform/rate-limit';
import { reviewKept } from '@/lib/review/kept';
import { savedKept } from '@/lib/saved/kept';
import { swapKept } from '@/lib/swap/kept';
import { permissionsKept } from './permissions';
import { settingChangesKept } from './setting-changes';

/** Whole numbers that JSON has no room for are written as texts. */
const plain = <Row>(row: Row): unknown =>
  JSON.parse(JSON.stringify(row, (_key, value) => (typeof value === 'bigint' ? value.toString() : value)));

/**
 * Everything that is kept of the viewer, as they may take it with them: each feature names what it keeps. Secrets are not
 * in it, nor what others keep hidden.
 */
export const everythingOf = async (viewer: Viewer | null) => {
  const { id } = requireMember(viewer);
  await limit('ownData', id);
  const member = await memberKept(id);
  const [
    apiTokens,
    pictures,
    ledgerAccounts,
    payoutAccount,
    listing,
    booking,
    conversation,
    review,
    notice,
    campaign,
    circle,
    category,
    locality,
    credit,
    desk,
    swap,
    saved,
    settingChanges,
    permissionsSaid,
    mails,
  ] = await Promise.all([
    tokensKept(id),
    picturesKept(id),
    ledgerKept(id),
    payoutAccountKept(db, id),
    listingKept(id),
    bookingKept(id),
    conversationKept(id),
    reviewKept(id),
    noticeKept(id),
    campaignKept(id),
    circleKept(id),
    categoryKept(id),
    localityKept(id),
    creditKept(id),
    deskKept(id),
    swapKept(id),
    savedKept(id),
    settingChangesKept(id),
    permissionsKept(id),
    mailsKept(member.email),
  ]);
  const kept = {
    profile: { ...member, apiTokens, pictures, ledgerAccounts, payoutAccount },
    ...{
      ...listing,
      ...booking,
      ...conversation,
      ...review,
      ...notice,
      ...campaign,
      ...circle,
      ...category,
      ...locality,
      ...credit,
      ...desk,
      ...swap,
      ...saved,
    },
    settingChanges,
    permissionsSaid,
    mails,
  };
  return { at: now(), ...(plain(kept) as typeof kept) };
};
