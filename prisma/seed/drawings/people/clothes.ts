import { brass, circle, cream, line, path, row, shapes, type Tones } from '../kit';

/** What someone wears: how it is cut, its colour, and what shows beneath. */
export type Clothes = readonly [
  cut:
    | 'crew'
    | 'vneck'
    | 'shirt'
    | 'stripes'
    | 'rollneck'
    | 'overalls'
    | 'jacket'
    | 'cook'
    | 'apron'
    | 'tunic'
    | 'hood'
    | 'scarf'
    | 'cardigan',
  colour: Tones,
  under?: Tones,
];

const shoulders =
  'M96 500C104 432 138 404 202 390Q252 380 272 362Q320 412 368 362Q388 380 438 390C502 404 536 432 544 500Z';
const low =
  'M96 500C104 432 138 404 202 390Q246 382 264 372L320 446L376 372Q394 382 438 390C502 404 536 432 544 500Z';

const body = (d: string, { light, mid, dark }: Tones): string =>
  shapes(
    path(d, dark),
    `<clipPath id="body"><path d="${d}"/></clipPath><g clip-path="url(#body)"><g transform="translate(-20 0)">${path(d, mid)}</g>${line('M122 470Q136 420 214 404', light, 9, 0.55)}</g>`,
  );

const collar = ({ light, mid, dark }: Tones): string =>
  shapes(
    path('M272 358L254 384L302 430L320 408L280 372Z', mid),
    path('M368 358L386 384L338 430L320 408L360 372Z', dark),
    line('M272 362L256 384L300 426', light, 4, 0.7),
  );

const plainTee = cream;

/** Shoulders and what is on them; the neck shows above. */
export const clothesOf = ([cut, colour, under = plainTee]: Clothes): string => {
  switch (cut) {
    case 'vneck':
      return shapes(body(low, colour), line('M264 372L320 446L376 372', colour.light, 6, 0.6));
    case 'stripes':
      return shapes(
        body(shoulders, cream),
        `<g clip-path="url(#body)">${row(5, (at) => line(`M80 ${414 + at * 19}Q320 ${446 + at * 22} 560 ${414 + at * 19}`, colour.mid, 8))}</g>`,
        line('M270 366Q320 414 370 366', colour.mid, 8),
      );
    case 'overalls':
      return shapes(
        body(shoulders, under),
        path('M244 500V448H396V500Z', colour.mid),
        path('M376 448H396V500H376Z', colour.dark),
        path('M206 392L236 384L264 450L240 462Z', colour.mid),
        path('M434 392L404 384L376 450L400 462Z', colour.dark),
        circle(252, 456, 7, brass.mid),
        circle(388, 456, 7, brass.mid),
        line('M270 366Q320 414 370 366', under.light, 6, 0.7),
      );
    case 'jacket':
      return shapes(
        body(shoulders, under),
        path('M96 500C104 432 138 404 202 390Q246 382 262 368L250 410L296 500Z', colour.mid),
        path('M544 500C536 432 502 404 438 390Q394 382 378 368L390 410L344 500Z', colour.dark),
        path('M262 368L244 404L264 424L250 440L296 500L280 420Z', colour.light, 0.55),
        path('M378 368L396 404L376 424L390 440L344 500L360 420Z', colour.mid),
      );
    case 'cook':
      return shapes(
        body(shoulders, colour),
        path('M268 362Q320 428 372 362L380 392Q320 450 260 392Z', colour.light),
        line('M330 436L338 500', colour.dark, 4),
        row(2, (at) =>
          shapes(circle(296, 448 + at * 26, 6, under.mid), circle(362, 448 + at * 26, 6, under.mid)),
        ),
      );
    case 'apron':
      return shapes(
        body(shoulders, under),
        path('M238 500Q250 462 254 434H386Q390 462 402 500Z', colour.mid),
        line('M262 440L258 376M378 440L382 376', colour.dark, 12),
        line('M264 440H376', colour.light, 6, 0.7),
      );
    case 'tunic':
      return shapes(body(low, colour), path('M258 366L320 452L382 366L370 360L320 424L270 360Z', under.mid));
    case 'cardigan':
      return shapes(
        body(shoulders, under),
        path('M96 500C104 432 138 404 202 390Q246 382 262 368Q262 440 300 500Z', colour.mid),
        path('M544 500C536 432 502 404 438 390Q394 382 378 368Q378 440 340 500Z', colour.dark),
        line('M264 378Q266 440 302 500', colour.light, 6, 0.7),
      );
    default:
      return shapes(body(shoulders, colour), line('M270 366Q320 414 370 366', colour.light, 7, 0.65));
  }
};

/** What of the clothes lies around the neck, before the chin. */
export const necklineOf = ([cut, colour, under = plainTee]: Clothes): string => {
  switch (cut) {
    case 'shirt':
      return shapes(collar(colour), line('M320 420V500', colour.dark, 3), circle(320, 452, 4, colour.light));
    case 'rollneck':
      return shapes(
        path('M264 352Q320 384 376 352L382 398Q320 434 258 398Z', colour.mid),
        path('M344 366Q362 360 376 352L382 398Q366 408 346 414Z', colour.dark, 0.6),
        line('M264 358Q320 390 376 358', colour.light, 5, 0.6),
      );
    case 'hood':
      return shapes(
        path(
          'M228 396Q242 356 276 356Q286 396 320 420Q354 396 364 356Q398 356 412 396Q380 446 320 452Q260 446 228 396Z',
          colour.dark,
        ),
        path('M232 394Q246 360 274 362Q282 404 318 430Q262 430 232 394Z', colour.mid),
        line('M296 436V480M344 436V472', colour.light, 5),
      );
    case 'scarf':
      return shapes(
        path('M250 366Q320 410 390 366Q404 384 396 402Q320 448 244 402Q238 382 250 366Z', under.mid),
        path('M286 412L344 420L336 500H284Z', under.dark),
        path('M252 372Q320 416 388 372L390 382Q320 428 248 382Z', under.light, 0.7),
      );
    default:
      return '';
  }
};
