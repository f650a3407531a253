import 'server-only';
import { barLengths } from '@/components/campaign/tally-bar';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/shared/paths';
import type { Shown } from '../shown';

const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Light, whatever page it stands in; the tokens of app/globals.css. */
const style = `
*{box-sizing:border-box}html{color-scheme:light}body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;color:#221c16;background:transparent}
article{max-width:26rem;border:1px solid #e7ded0;border-radius:14px;overflow:hidden;background:#fffdf9}
img{display:block;width:100%;height:auto;aspect-ratio:16/9;object-fit:cover;background:#f3ecdf}
div{padding:16px}h1{margin:0;font:600 1.25rem/1.25 Georgia,"Times New Roman",serif}p{margin:6px 0 0}h1,.sum{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;overflow-wrap:anywhere}.sum{-webkit-line-clamp:3}
small{color:#655b50;font-size:.875rem}svg{display:block;width:100%;height:8px;border-radius:4px;margin-top:14px;background:#e3ece0}
a.go{display:block;margin-top:14px;padding:11px;border-radius:99px;background:#b4472a;color:#fffdf9;text-align:center;font-weight:600;text-decoration:none}
a.go:focus-visible,a.on:focus-visible{outline:2px solid #221c16;outline-offset:2px}a.on{color:#655b50}`;

/** A campaign as a small page for a frame in other sites: no script, nothing kept of who looks. */
export const widgetMarkup = ({ campaign, locale, words }: Shown, now: Date, nonce: string): string => {
  const { say, percent, reachedOfGoal, backers, span, state } = words;
  const { id, title, summary, picture, totals, endsAt } = campaign;
  const url = html(env.APP_URL + paths.campaign(locale, id));
  const { pledged, matched } = barLengths(campaign);
  const isRunning = campaignMeanings[campaign.state].takesPledges && endsAt !== null;
  const when = isRunning ? say('time.left', { time: span(endsAt, now) }) : state(campaign.state);
  const image = picture
    ? `<img src="${html(paths.photo(picture.id, 640))}" alt="${html(picture.alt || title)}" width="${picture.width}" height="${picture.height}">`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${html(title)}</title><style nonce="${nonce}">${style}</style></head><body><main><article>${image}<div>
<h1 dir="auto">${html(title)}</h1><p dir="auto" class="sum">${html(summary)}</p>
<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${pledged}" height="10" fill="#3f6b4b"/><rect x="${pledged}" width="${matched}" height="10" fill="#b4472a"/></svg>
<p><strong>${html(percent(totals.percent))}</strong> · ${html(reachedOfGoal(campaign))}<br><small>${html(`${backers(totals.backers)} · ${when}`)}</small></p>
<a class="go" href="${url}" target="_blank" rel="noopener">${html(isRunning ? say('widget.back') : say('notice.seeProject'))}</a>
<p><small><a class="on" href="${html(env.APP_URL)}" target="_blank" rel="noopener">${html(say('widget.on', { name: env.COMMUNITY_NAME }))}</a></small></p>
</div></article></main></body></html>`;
};
