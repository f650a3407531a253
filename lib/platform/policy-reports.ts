import 'server-only';
import { z } from 'zod';
import { UnreadableRequest } from './problem';

/** Browsers send a handful at a time; a report has a few hundred bytes. */
export const mostReportBytes = 16 * 1024;
const mostReports = 10;

/** The directives of CSP Level 3 that can be broken: whatever else is named counts as `other`. */
const directives = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'frame-src',
  'child-src',
  'worker-src',
  'manifest-src',
  'base-uri',
  'form-action',
  'frame-ancestors',
]);

const text = z.string().max(8_000).optional().catch(undefined);

/** CSP Level 2 (`report-uri`), as `application/csp-report`. */
const OldReport = z
  .object({
    'csp-report': z.object({
      'effective-directive': text,
      'violated-directive': text,
      'blocked-uri': text,
      'document-uri': text,
    }),
  })
  .transform(({ 'csp-report': said }) => ({
    directive: said['effective-directive'] ?? said['violated-directive'],
    blocked: said['blocked-uri'],
    page: said['document-uri'],
  }));

/** The Reporting API (`report-to`), as `application/reports+json`: kinds that are no violation are passed over. */
const NewReport = z
  .object({
    type: z.literal('csp-violation'),
    body: z.object({ effectiveDirective: text, blockedURL: text, documentURL: text }),
  })
  .transform(({ body }) => ({
    directive: body.effectiveDirective,
    blocked: body.blockedURL,
    page: body.documentURL,
  }));

export type PolicyReport = { directive: string; blocked: string; page: string };

type Told = { [Part in keyof PolicyReport]: string | undefined };

/** Where something came from, without what it is: an address may hold what is nobody's business. */
const originOf = (blocked: string): string => {
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  if (!URL.canParse(blocked)) return 'unknown';
  const { origin, protocol } = new URL(blocked);
  return origin === 'null' ? protocol : origin;
};

/** Which page it was: its words; ids and keys are left out. */
const pageOf = (address: string): string => {
  if (!URL.canParse(address)) return 'unknown';
  const parts = new URL(address).pathname.split('/').slice(0, 8);
  return parts.map((part) => (/^[a-z-]{0,24}$/.test(part) ? part : '*')).join('/');
};

const plain = ({ directive = '', blocked = '', page = '' }: Told): PolicyReport => {
  const [name = ''] = directive.trim().split(/\s/);
  return {
    directive: directives.has(name) ? name : 'other',
    blocked: originOf(blocked),
    page: pageOf(page),
  };
};

/** Reads what a browser sent, of either kind. Throws `UnreadableRequest` for what is neither. */
export const policyReportsIn = (contentType: string | null, body: string): PolicyReport[] => {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';');
  const kind = { 'application/csp-report': OldReport, 'application/reports+json': NewReport }[type.trim()];
  if (!kind) throw new UnreadableRequest(415, 'contentType');
  let sent: unknown;
  try {
    sent = JSON.parse(body);
  } catch {
    throw new UnreadableRequest(400, 'malformed');
  }
  return [sent]
    .flat()
    .slice(0, mostReports)
    .flatMap((each) => {
      const { data } = kind.safeParse(each);
      return data ? [plain(data)] : [];
    });
};

const counts = new Map<string, number>();

/** One line for each, with how often this process has heard of that directive. */
export const notePolicyReport = ({ directive, blocked, page }: PolicyReport): void => {
  const count = (counts.get(directive) ?? 0) + 1;
  counts.set(directive, count);
  console.warn(`Policy broken: ${directive} by ${blocked} on ${page} (${count} of ${directive})`);
};
