declare module 'tlds' {
  /** Every top-level domain, as IANA lists them. */
  const tlds: string[];
  export default tlds;
}
