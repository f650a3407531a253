// Stands in for `server-only` outside the site, where nothing can leak into a browser.
export {};
