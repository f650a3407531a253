import type { Bounds, Place } from '@/lib/shared/geo';

/** One listing on a map that moves. */
export type LiveItem = Place & {
  id: string;
  href: string;
  title: string;
  price: string;
  about: string;
  by: string;
  picture: { src: string; alt: string } | null;
};

export type LiveCluster = Place & { count: number; bounds: Bounds };

/** What a map is told of its box. */
export type LiveAnswer = {
  clusters: LiveCluster[];
  items: LiveItem[];
  /** The first of all that is found there, in the order of the search, where they were asked for. */
  cards: LiveItem[];
  isCut: boolean;
};

/** The words of a map that moves. `{count}` stands for a number. */
export type LiveWords = {
  label: string;
  open: string;
  searchHere: string;
  list: string;
  zoomIn: string;
  zoomOut: string;
  cluster: string;
  results: string;
  close: string;
  isCut: string;
  away: string;
};
