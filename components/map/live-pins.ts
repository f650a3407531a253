import type { Map as LibreMap, Marker } from 'maplibre-gl';
import type { LiveAnswer, LiveCluster, LiveItem, LiveWords } from './live';

const PIN =
  'flex font-sans h-7 min-w-11 cursor-pointer items-center justify-center rounded-full border border-edge bg-card px-2.5 text-[13px] font-semibold text-ink shadow-float outline-offset-2 hover:z-10 hover:border-brick hover:bg-brick hover:text-on-brick focus-visible:z-10 aria-pressed:z-10 aria-pressed:border-brick aria-pressed:bg-brick aria-pressed:text-on-brick data-lit:z-10 data-lit:border-brick data-lit:bg-brick data-lit:text-on-brick';
const CLUSTER =
  'flex font-sans size-9 cursor-pointer items-center justify-center rounded-full border-2 border-map-land bg-brick text-[13px] font-semibold text-on-brick shadow-float outline-offset-2 hover:z-10 hover:bg-brick-strong focus-visible:z-10';

type Act = { onItem: (item: LiveItem) => void; onCluster: (cluster: LiveCluster) => void };

/** The signs on a map that moves: those that stay are left where they are. */
export class LivePins {
  readonly #map: LibreMap;
  readonly #newMarker: (element: HTMLElement) => Marker;
  readonly #act: Act;
  readonly #words: LiveWords;
  #there = new Map<string, Marker>();

  constructor(map: LibreMap, newMarker: (element: HTMLElement) => Marker, words: LiveWords, act: Act) {
    this.#map = map;
    this.#newMarker = newMarker;
    this.#words = words;
    this.#act = act;
  }

  /** Shows these and no others. */
  show({ items, clusters }: LiveAnswer): void {
    const before = this.#there;
    this.#there = new Map();
    const put = (key: string, at: { lat: number; lng: number }, make: () => HTMLElement) => {
      const marker = before.get(key) ?? this.#newMarker(make());
      this.#there.set(key, marker.setLngLat([at.lng, at.lat]).addTo(this.#map));
      before.delete(key);
    };
    for (const item of items) put(item.id, item, () => this.#pin(item));
    for (const cluster of clusters) {
      const { lat, lng, count } = cluster;
      put(`${count} ${lat} ${lng}`, cluster, () => this.#cluster(cluster));
    }
    for (const marker of before.values()) marker.remove();
  }

  /** One pin stands out, as its card is looked at. */
  light(id: string | null, how: 'aria-pressed' | 'data-lit'): void {
    for (const [key, marker] of this.#there) {
      const element = marker.getElement();
      if (how === 'data-lit') element.toggleAttribute('data-lit', key === id);
      else if (element.hasAttribute('aria-pressed')) element.setAttribute('aria-pressed', String(key === id));
    }
  }

  #pin(item: LiveItem): HTMLElement {
    const button = this.#button(PIN, item.price, `${item.title}, ${item.price}`);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => this.#act.onItem(item));
    return button;
  }

  #cluster(cluster: LiveCluster): HTMLElement {
    const count = String(cluster.count);
    const button = this.#button(CLUSTER, count, this.#words.cluster.replace('{count}', count));
    button.addEventListener('click', () => this.#act.onCluster(cluster));
    return button;
  }

  #button(className: string, text: string, label: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = text;
    button.setAttribute('aria-label', label);
    return button;
  }
}
