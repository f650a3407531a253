declare module 'tz-lookup' {
  /** The IANA time zone of a point; throws outside of ±90, ±180. */
  export default function tzLookup(lat: number, lng: number): string;
}
