import { notFound } from 'next/navigation';

/** Any address that no page has: our own not-found page, in the reader's language. */
export default function Rest() {
  notFound();
}
