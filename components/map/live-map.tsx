'use client';
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  AttributionControl,
  addProtocol,
  Map as LibreMap,
  Marker,
  NavigationControl,
  setWorkerUrl,
} from 'maplibre-gl';
import { useRouter } from 'next/navigation';
import { Protocol } from 'pmtiles';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BaseMap } from '@/lib/platform/base-map';
import { type Bounds, boundsText, metresBetween } from '@/lib/shared/geo';
import { paths } from '@/lib/shared/paths';
import type { LiveAnswer, LiveCluster, LiveItem, LiveWords } from './live';
import { LiveCards } from './live-cards';
import { LivePins } from './live-pins';
import { paintOf, styleOf } from './live-style';
import { MapActions } from './map-actions';

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);
addProtocol('pmtiles', new Protocol({ metadata: true }).tile);

export type LiveMapProps = {
  locale: string;
  base: BaseMap;
  /** What it shows at first, and whenever the search becomes another one. */
  bounds: Bounds;
  /** The search, as the page's address carries it. */
  address: Readonly<Record<string, string | readonly string[]>>;
  words: LiveWords;
  isAskedFor: boolean;
  /** It cannot be drawn here. */
  onFail: () => void;
};

/** Closer than this says more than a blurred place knows. */
const closest = 17;
/** Things that a closer look does not take apart lie within this. */
const samePlaceMetres = 60;

const world = { west: -180, south: -85, east: 180, north: 85 } as const;

/** What a map shows, without so many pixels at each edge. */
const shownBy = (map: LibreMap, edge = 0): Bounds => {
  const { clientWidth, clientHeight } = map.getContainer();
  const [low, high] = [map.unproject([edge, clientHeight - edge]), map.unproject([clientWidth - edge, edge])];
  return {
    west: Math.max(low.lng, world.west),
    south: Math.max(low.lat, world.south),
    east: Math.min(high.lng, world.east),
    north: Math.min(high.lat, world.north),
  };
};

/** Signs stand where they are seen whole, and nothing that belongs to the map lies over them. */
const edgePixels = 40;

const padded = ({ west, south, east, north }: Bounds): Bounds => {
  const air = 0.0006;
  return { west: west - air, south: south - air, east: east + air, north: north + air };
};

/** The page's own letters, each family of which has some of them. */
const fontsOf = (): string[] =>
  getComputedStyle(document.body)
    .fontFamily.split(',')
    .map((family) => family.trim().replaceAll(/["']/g, ''))
    .filter((family) => !/^(ui-|system-)| Fallback$/.test(family));

/** The card of a listing in the list beside the map. */
const cardOf = (id: string): HTMLElement | null =>
  document
    .querySelector<HTMLAnchorElement>(`main li a[href*="/listings/${CSS.escape(id)}"]`)
    ?.closest('li') ?? null;

/** The listing that an element of the list is about. */
const idAt = (target: EventTarget | null): string | null => {
  const card = target instanceof Element ? target.closest('main li') : null;
  const href = card?.querySelector('a[href*="/listings/"]')?.getAttribute('href') ?? '';
  return /\/listings\/([^/?#]+)/.exec(href)?.[1] ?? null;
};

/** A map that moves: all that the search finds in what it shows, however many; its pins and the cards of the list are tied. */
export default function LiveMap({ locale, base, bounds, address, words, isAskedFor, onFail }: LiveMapProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const map = useRef<LibreMap>(null);
  const pins = useRef<LivePins>(null);
  const [answer, setAnswer] = useState<LiveAnswer | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<Bounds | null>(null);
  const [isAway, setAway] = useState(false);
  const latest = useRef({ address, locale, router, isAskedFor });
  latest.current = { address, locale, router, isAskedFor };

  const hrefOf = (box: Bounds, view: 'map' | 'list'): string => {
    const { radiusKm: _, view: __, cursor: ___, ...kept } = latest.current.address;
    const query = { ...kept, bbox: boundsText(box), ...(view === 'map' && { view }) };
    return paths.search(latest.current.locale, query as Record<string, string>);
  };
  const hrefTo = useRef(hrefOf);
  hrefTo.current = hrefOf;

  const asking = useRef<AbortController>(null);
  const ask = useCallback(async (from: LibreMap) => {
    asking.current?.abort();
    const control = new AbortController();
    asking.current = control;
    const { bbox: _, view: __, cursor: ___, radiusKm: ____, ...kept } = latest.current.address;
    const params = new URLSearchParams();
    for (const [name, values] of Object.entries(kept))
      for (const value of [values].flat()) params.append(name, value);
    params.set('bbox', boundsText(shownBy(from, edgePixels)));
    params.set('zoom', from.getZoom().toFixed(1));
    params.set('lang', latest.current.locale);
    if (latest.current.isAskedFor) params.set('cards', '1');
    try {
      const response = await fetch(`/api/map/listings?${params}`, { signal: control.signal });
      setAway(!response.ok);
      if (response.ok) setAnswer(await response.json());
    } catch {
      if (!control.signal.aborted) setAway(true);
    }
  }, []);

  // The map itself, once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it shows at first; later boxes come by the effect below
  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const paint = () =>
      base.kind === 'style' ? base.url : styleOf(base.kind, location.origin, paintOf(container), fontsOf());
    let made: LibreMap;
    try {
      made = new LibreMap({
        container,
        style: paint(),
        bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
        maxZoom: closest,
        renderWorldCopies: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        attributionControl: false,
        locale: {
          'Map.Title': words.label,
          'NavigationControl.ZoomIn': words.zoomIn,
          'NavigationControl.ZoomOut': words.zoomOut,
        },
      });
    } catch {
      onFail();
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    if (base.kind !== 'drawn') made.addControl(new AttributionControl({ compact: true }), 'bottom-right');
    map.current = made;
    pins.current = new LivePins(made, (element) => new Marker({ element }), words, {
      onItem: ({ id }: LiveItem) => {
        setChosen(id);
        cardOf(id)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      },
      onCluster: ({ bounds: box }: LiveCluster) => {
        const corners = [
          { lat: box.south, lng: box.west },
          { lat: box.north, lng: box.east },
        ] as const;
        if (metresBetween(...corners) < samePlaceMetres || made.getZoom() >= closest - 0.05)
          latest.current.router.push(hrefTo.current(padded(box), 'list'));
        else made.fitBounds([box.west, box.south, box.east, box.north], { padding: 70, maxZoom: closest });
      },
    });
    made.on('moveend', ({ originalEvent }) => {
      if (originalEvent) setShown(shownBy(made));
      ask(made);
    });
    made.on('zoomend', () => setShown(shownBy(made)));
    ask(made);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => made.setStyle(paint());
    dark.addEventListener('change', repaint);
    return () => {
      dark.removeEventListener('change', repaint);
      asking.current?.abort();
      made.remove();
    };
  }, []);

  // Another search, or another part of the map by its address: it goes there, and asks anew.
  const search = JSON.stringify([address, bounds]);
  const searched = useRef(search);
  useEffect(() => {
    const made = map.current;
    if (!made || searched.current === search) return;
    searched.current = search;
    setShown(null);
    setChosen(null);
    const [, box] = JSON.parse(search) as [unknown, Bounds];
    if (!('bbox' in latest.current.address))
      made.fitBounds([box.west, box.south, box.east, box.north], { animate: false });
    ask(made);
  }, [search, ask]);

  useEffect(() => {
    if (answer) pins.current?.show(answer);
  }, [answer]);
  useEffect(() => {
    pins.current?.light(chosen, 'aria-pressed');
  });

  // A card that is looked at lights its pin.
  useEffect(() => {
    const look = ({ target }: Event) => pins.current?.light(idAt(target), 'data-lit');
    document.addEventListener('pointerover', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerover', look);
      document.removeEventListener('focusin', look);
    };
  }, []);

  const { view: _, ...listed } = address;
  return (
    <figure
      aria-label={words.label}
      className={`live-map relative overflow-hidden rounded-card border border-line bg-map-land ${isAskedFor ? 'max-lg:fixed max-lg:inset-0 max-lg:z-40 max-lg:rounded-none max-lg:border-0' : ''}`}
    >
      <div
        ref={place}
        className={`w-full dark:[&_.maplibregl-ctrl-group]:invert ${isAskedFor ? 'max-lg:h-dvh' : 'max-lg:h-[28rem]'} lg:h-[calc(100dvh-8rem)] lg:max-h-[46rem]`}
      />
      <MapActions
        words={words}
        list={isAskedFor ? paths.search(locale, listed as Record<string, string>) : null}
        here={shown && hrefOf(shown, 'map')}
        note={isAway ? words.away : answer?.isCut ? words.isCut : null}
      />
      <LiveCards
        items={answer?.items ?? []}
        cards={answer?.cards ?? []}
        chosen={chosen}
        words={words}
        isSheet={isAskedFor}
        onChoose={setChosen}
      />
    </figure>
  );
}
