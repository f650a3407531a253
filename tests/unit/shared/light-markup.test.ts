import { htmlOfMarkup, markupOfHtml } from '@/lib/shared/light-markup';

const pictures = ['a1', 'b2'];

describe('light markup', () => {
  it('makes titles, paragraphs, lists, quotes and emphasis', () => {
    expect(htmlOfMarkup('## Why\n\nOne **big** and *small*\nline\n\n- a\n- b\n\n1. x\n2. y\n\n> said')).toBe(
      '<h2>Why</h2><p>One <strong>big</strong> and <em>small</em><br />line</p><ul><li>a</li><li>b</li></ul><ol><li>x</li><li>y</li></ol><blockquote><p>said</p></blockquote>',
    );
  });

  it('shows what looks like an element as the words it is', () => {
    expect(htmlOfMarkup('a <script>1 & 2</script>')).toBe('<p>a &lt;script&gt;1 &amp; 2&lt;/script&gt;</p>');
  });

  it('links words and bare addresses, and keeps the full stop after them out', () => {
    expect(htmlOfMarkup('[us](https://a.example/?x=1&y=2) and https://b.example/c.')).toBe(
      '<p><a href="https://a.example/?x=1&amp;y=2">us</a> and <a href="https://b.example/c">https://b.example/c</a>.</p>',
    );
  });

  it('names pictures by their number', () => {
    expect(htmlOfMarkup('![The yard](photo 2)', pictures)).toBe(
      '<p><img src="/api/photos/b2?w=1280" alt="The yard" /></p>',
    );
    expect(htmlOfMarkup('![x](photo 9)', pictures)).toBe('<p>![x](photo 9)</p>');
  });

  it.each([
    'Plain words.',
    'Two\nlines\n\nand a paragraph',
    '## Title\n\nText with **strong *both* words**',
    '- one\n- two\n\nafter',
    '1. one\n2. two',
    '> quoted\n> twice\n\nafter',
    'See [our page](https://a.example/b) and https://c.example',
    '![The yard](photo 1)\n\nbelow',
    '2 \\* 3 \\* 4 & \\[no link\\]',
  ])('comes back as it was typed: %j', (typed) => {
    expect(markupOfHtml(htmlOfMarkup(typed, pictures), pictures)).toBe(typed);
  });
});
