import 'server-only';
import sharp from 'sharp';
import { barLengths } from '@/components/campaign/tally-bar';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import { drawnOnce } from '@/lib/platform/drawing/kept';
import { letter, letterToFit } from '@/lib/platform/drawing/lettering';
import { env } from '@/lib/platform/env';
import { pictureBytes } from '@/lib/platform/picture-files';
import type { Shown } from '../shown';

/** As large as messengers show it. */
const size = { width: 1200, height: 630 };
const pictureWidth = 470;
const left = 64;
const column = size.width - pictureWidth - 2 * left;

/** The tokens of app/globals.css, light: a picture has no mode. */
const colours = {
  paper: '#faf6ef',
  ink: '#221c16',
  ink2: '#655b50',
  brick: '#b4472a',
  leaf: '#3f6b4b',
  leafWash: '#e3ece0',
  wall: '#2b1a12',
  sand: '#f3e1cc',
};

const barAt = { y: 496, height: 18 };

/** All that is not words: the paper, the mark, the bar. */
const ground = ({ pledged, matched }: Plan['bar']): Buffer => {
  const part = (length: number): number => (length * column) / 1000;
  const { y, height } = barAt;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <clipPath id="bar"><rect x="${left}" y="${y}" width="${column}" height="${height}" rx="${height / 2}"/></clipPath>
    <rect width="100%" height="100%" fill="${colours.paper}"/>
    <rect x="${size.width - pictureWidth}" width="${pictureWidth}" height="${size.height}" fill="${colours.sand}"/>
    <g transform="translate(${left - 2} 52) scale(1.75)">
      <rect x="1" y="4" width="16" height="20" rx="4" fill="${colours.brick}"/>
      <rect x="11" y="4" width="16" height="20" rx="4" fill="${colours.leaf}"/>
      <path d="M15 4h-2a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h2a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2Z" fill="${colours.wall}"/>
    </g>
    <g clip-path="url(#bar)">
      <rect x="${left}" y="${y}" width="${column}" height="${height}" fill="${colours.leafWash}"/>
      <rect x="${left}" y="${y}" width="${part(pledged)}" height="${height}" fill="${colours.leaf}"/>
      <rect x="${left + part(pledged)}" y="${y}" width="${part(matched)}" height="${height}" fill="${colours.brick}"/>
    </g></svg>`);
};

const photoOf = async (pictureId: string | null) => {
  const bytes = pictureId && (await pictureBytes(pictureId, 1280, 'webp'));
  if (!bytes) return [];
  const input = await sharp(bytes).resize(pictureWidth, size.height, { fit: 'cover' }).toBuffer();
  return [{ input, left: size.width - pictureWidth, top: 0 }];
};

/** All that the picture says. */
type Plan = {
  name: string;
  title: string;
  reached: string;
  figures: string;
  facts: string;
  bar: { pledged: number; matched: number };
  pictureId: string | null;
};

const planOf = ({ campaign, words }: Shown, now: Date): Plan => {
  const { totals, endsAt, state } = campaign;
  const isRunning = campaignMeanings[state].takesPledges && endsAt !== null;
  const when = isRunning ? words.say('time.left', { time: words.span(endsAt, now) }) : words.state(state);
  const { pledged, matched } = barLengths(campaign);
  return {
    name: env.COMMUNITY_NAME,
    title: campaign.title,
    reached: words.reached(campaign, totals.reached),
    figures: `/ ${words.measure(campaign, campaign.minimum)} · ${words.percent(totals.percent)}`,
    facts: `${words.backers(totals.backers)} · ${when}`,
    bar: { pledged, matched },
    pictureId: campaign.picture?.id ?? null,
  };
};

const draw = async (plan: Plan): Promise<Uint8Array<ArrayBuffer>> => {
  const [name, title, reached, figures, facts, photo] = await Promise.all([
    letter({ text: plan.name, face: 'display', size: 34, colour: colours.ink, width: column }),
    letterToFit(
      { text: plan.title, face: 'display', colour: colours.ink, width: column },
      [68, 60, 52, 44],
      230,
    ),
    letter({ text: plan.reached, face: 'display', size: 58, colour: colours.leaf, width: column }),
    letter({ text: plan.figures, face: 'text', size: 30, colour: colours.ink2, width: column }),
    letter({ text: plan.facts, face: 'text', size: 28, colour: colours.ink, width: column }),
    photoOf(plan.pictureId),
  ]);
  const baseline = barAt.y - 30;
  const png = await sharp(ground(plan.bar))
    .composite([
      ...photo,
      { input: name.input, left: left + 62, top: 60 },
      { input: title.input, left, top: 136 },
      { input: reached.input, left, top: baseline - reached.height },
      { input: figures.input, left: left + reached.width + 18, top: baseline - figures.height },
      { input: facts.input, left, top: barAt.y + barAt.height + 26 },
    ])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
};

/** What messengers show beside a link to a campaign: its name, how far it is, its picture. Drawn again when it says something else. */
export const shareImage = (shown: Shown, now: Date): Promise<Uint8Array<ArrayBuffer>> => {
  const plan = planOf(shown, now);
  return drawnOnce(`share/${shown.campaign.id}/${shown.locale}`, plan, () => draw(plan));
};
