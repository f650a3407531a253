import { z } from 'zod';

/** RFC 5321 §4.5.3.1: the whole, and what stands before the @. */
const longest = 254;
const longestLocal = 64;

/** A dot-atom: parts of these signs with single dots between them (RFC 5322 §3.2.3). */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** Letters, digits and hyphens of any script: nothing that a web address would read as a port or a path. */
const anyDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** A domain as it stands in the DNS: `rébus.example` is `xn--rbus-bpa.example`. Null: no domain that mail could go to. */
const asciiDomain = (typed: string): string | null => {
  if (!anyDomain.test(typed) || !URL.canParse(`http://${typed}`)) return null;
  const labels = new URL(`http://${typed}`).hostname.split('.');
  const top = labels.at(-1) ?? '';
  // A top without a letter is a number of the network, such as 127.0.0.1.
  const isName = labels.length > 1 && top.length > 1 && /^[a-z]/.test(top);
  return isName && labels.every((each) => label.test(each)) ? labels.join('.') : null;
};

/**
 * The one reader of e-mail addresses: as it is stored and compared, or null for what is none. Case does not count, and
 * an international domain is written in ASCII, so that one address is one account however it was typed; in this form it
 * also is what we show, where no letter can pass for another one. Quoted names, numbers in brackets and letters
 * outside ASCII before the @ are not taken.
 */
export const emailOf = (typed: string): string | null => {
  const trimmed = typed.trim();
  if (trimmed.length > longest) return null;
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(0, at)).toLowerCase();
  if (local.length > longestLocal || !localPart.test(local)) return null;
  const domain = asciiDomain(trimmed.slice(at + 1).toLowerCase());
  const email = `${local}@${domain}`;
  return domain !== null && email.length <= longest ? email : null;
};

const read = (typed: string, context: z.core.$RefinementCtx<string>): string => {
  const email = emailOf(typed);
  if (email !== null) return email;
  context.addIssue({ code: 'custom', message: 'field.email', input: typed });
  return z.NEVER;
};

/** An address in what someone sends, read by `emailOf`. */
export const Email = z.string().trim().min(1).max(longest).meta({ format: 'email' }).transform(read);

/** The same where some have none: an empty text then. */
export const EmailOrNone = z
  .string()
  .trim()
  .max(longest)
  .transform((typed, context) => (typed === '' ? '' : read(typed, context)));

/** An address that we send: it was read before. */
export const KnownEmail = z.string().meta({ format: 'email' });
