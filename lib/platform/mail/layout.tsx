import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Column } from '@react-email/column';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Row } from '@react-email/row';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';
import { look } from './look';

/** The mark as three cells of a table: no picture to load, none to block. */
function MailMark() {
  const cell = { height: 20, lineHeight: '20px', fontSize: 1 };
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ borderCollapse: 'separate' }}>
      <tbody>
        <tr>
          <td width={10} style={{ ...cell, backgroundColor: look.brick, borderRadius: '5px 0 0 5px' }}>
            &nbsp;
          </td>
          <td width={6} style={{ ...cell, backgroundColor: look.wall }}>
            &nbsp;
          </td>
          <td width={10} style={{ ...cell, backgroundColor: look.leaf, borderRadius: '0 5px 5px 0' }}>
            &nbsp;
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export type Fact = { term: string; detail: string };

type Props = {
  locale: string;
  community: string;
  homeUrl: string;
  preview: string;
  title: string;
  paragraphs: readonly string[];
  facts: readonly Fact[];
  button: { label: string; url: string } | null;
  /** A second way, under the button. */
  other: { label: string; url: string } | null;
  /** Under the button: the address to copy, and what else there is to say in small print. */
  small: readonly ReactNode[];
  footer: string;
};

/** Every mail of the house: one column, one thing to do. */
export function MailLayout(mail: Props) {
  return (
    <Html lang={mail.locale}>
      <Head>
        <title>{mail.title}</title>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Body style={{ backgroundColor: look.paper, margin: 0, padding: '32px 12px', fontFamily: look.sans }}>
        <div style={look.preview}>{mail.preview}</div>
        <main>
          <Container style={{ maxWidth: 560 }}>
            <Row style={{ marginBottom: 20 }}>
              <Column style={{ width: 36, verticalAlign: 'middle' }}>
                <MailMark />
              </Column>
              <Column style={{ verticalAlign: 'middle' }}>
                <Link href={mail.homeUrl} style={{ ...look.title, fontSize: 20, textDecoration: 'none' }}>
                  {mail.community}
                </Link>
              </Column>
            </Row>
            <Section style={look.card}>
              <Heading
                as="h1"
                style={{ ...look.title, fontSize: 26, lineHeight: '32px', margin: '0 0 16px' }}
              >
                {mail.title}
              </Heading>
              {mail.paragraphs.map((paragraph) => (
                <Text key={paragraph} style={look.text}>
                  {paragraph}
                </Text>
              ))}
              {mail.facts.length > 0 && <Facts facts={mail.facts} />}
              {mail.button && (
                <Button href={mail.button.url} style={look.button}>
                  {mail.button.label}
                </Button>
              )}
              {mail.other && (
                <Text style={look.text}>
                  <Link href={mail.other.url}>{mail.other.label}</Link>
                </Text>
              )}
              {mail.small.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
                <Text key={at} style={look.small}>
                  {line}
                </Text>
              ))}
            </Section>
            <Hr style={{ border: 'none', margin: '12px 0' }} />
            <Text style={{ ...look.small, margin: 0, padding: '0 8px' }}>{mail.footer}</Text>
          </Container>
        </main>
      </Body>
    </Html>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ margin: '4px 0 24px' }}>
      <tbody>
        {facts.map(({ term, detail }) => (
          <tr key={term}>
            <td style={{ ...look.fact, color: look.ink2, width: '38%' }}>{term}</td>
            <td style={{ ...look.fact, color: look.ink, fontWeight: 600 }}>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
