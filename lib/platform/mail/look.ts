import type { CSSProperties } from 'react';

const ink = '#221c16';
const ink2 = '#655b50';
const line = '#e7ded0';
const brick = '#b4472a';
const sans = "'Instrument Sans', -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
const text: CSSProperties = { color: ink, fontSize: 16, lineHeight: '25px', margin: '0 0 16px' };

/** The tokens of app/globals.css, light: mail programs know no style sheet of ours. */
export const look = {
  paper: '#faf6ef',
  ink,
  ink2,
  brick,
  leaf: '#3f6b4b',
  wall: '#2b1a12',
  sans,
  title: { color: ink, fontFamily: "Fraunces, Georgia, 'Times New Roman', serif", fontWeight: 600 },
  text,
  small: {
    ...text,
    color: ink2,
    fontSize: 14,
    lineHeight: '21px',
    margin: '0 0 8px',
    wordBreak: 'break-word',
  },
  /** Read by the list of a mail program, beside the subject; not shown in the mail. */
  preview: { display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 },
  fact: { borderTop: `1px solid ${line}`, padding: '9px 12px 9px 0', fontSize: 15, verticalAlign: 'top' },
  card: {
    backgroundColor: '#fffdf9',
    border: `1px solid ${line}`,
    borderRadius: 14,
    padding: '32px 28px',
  },
  button: {
    backgroundColor: brick,
    borderRadius: 999,
    color: '#fffdf9',
    fontSize: 16,
    fontWeight: 600,
    margin: '4px 0 24px',
    padding: '13px 26px',
    textDecoration: 'none',
  },
} satisfies Record<string, string | CSSProperties>;
