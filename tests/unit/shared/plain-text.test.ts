import { plainText } from '@/lib/shared/plain-text';

const table: [what: string, written: string, plain: string][] = [
  ['an apostrophe of print', 'L’échelle', 'l echelle'],
  ['an apostrophe of Breton', 'Cʼhoari', 'c hoari'],
  ['a no-break space', 'Scie\u00a0à\u202fbois', 'scie a bois'],
  ['accents apart', 'Ze\u0301bru\u0302le', 'zebrule'],
  ['guillemets and an ellipsis', '« Zébrule… »', 'zebrule'],
  ['a slash', 'Zébrule/grignoteuse', 'zebrule grignoteuse'],
  ['an ampersand and dashes', 'Vis & clous – 3,5‑4 mm', 'vis clous 3 5 4 mm'],
  ['a soft hyphen', 'per\u00adceuse', 'perceuse'],
  ['zero widths', 'per\u200bceu\ufeffse', 'perceuse'],
  ['letters joined and others', 'Œuvre, Ærø, Straße, Łódź, ﬁl', 'oeuvre aero strasse lodz fil'],
  ['wide letters', 'ＣＡＦÉ ①', 'cafe 1'],
  ['Cyrillic capitals', 'ДРЕЛЬ «Ёлка»', 'дрель елка'],
  ['Greek capitals', 'ΤΡΥΠΆΝΙ ΟΔΌΣ οδός', 'τρυπανι οδοσ οδοσ'],
  ['Turkish', 'İZMİR ılık', 'izmir ilik'],
  ['Vietnamese', 'Đường PHỞ', 'duong pho'],
  ['Arabic with vowels', 'مِثْقَاب، كـهـربائي', 'مثقاب كهربايي'],
  ['Hebrew with points', 'מַקְדֵּחָה', 'מקדחה'],
  ['Hindi', 'ड्रिल मशीन।', 'ड्रिल मशीन'],
  ['Chinese', '电钻（二手）', '电 钻 二 手'],
  ['Japanese', 'ドリル・自転車', 'ド リ ル 自 転 車'],
  ['Korean', '전동 드릴', '전동 드릴'],
  ['Thai', 'สว่าน', 'ส ว ่ า น'],
  ['a picture', 'Vélo🚲cargo ❤️', 'velo 🚲 cargo ❤'],
  ['signs alone', ' — … ’ & / ', ''],
];

it.each(table)('%s is searched for in plain letters', (_, written, plain) => {
  expect(plainText(written)).toBe(plain);
  expect(plainText(plain)).toBe(plain);
});
