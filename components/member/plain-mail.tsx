import { Fragment } from 'react';

const address = /(https?:\/\/[^\s<>"]+)/;

/** A mail's text as it stands, its addresses made links: what a mail program does with it. */
export function PlainMail({ text, locale }: { text: string; locale: string }) {
  return (
    <p lang={locale} className="whitespace-pre-line wrap-anywhere">
      {text.split(address).map((part, at) =>
        address.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, never reordered
          <a key={at} href={part} className="font-medium text-brick-ink underline underline-offset-2">
            {part}
          </a>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, never reordered
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </p>
  );
}
