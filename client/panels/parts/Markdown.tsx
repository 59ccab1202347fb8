import { Lexer, type Token, type Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import { ExternalLink, isWebAddress } from "./ExternalLink.tsx";
import { anchorOf } from "./headings.ts";

/** Markdown as elements. Only its lexer is used: no HTML string is ever made, and HTML in the text is shown as text. */
export function Markdown({ text }: { text: string }) {
  return <>{many(new Lexer({ gfm: true }).lex(text))}</>;
}

function many(tokens: readonly Token[] | undefined): ReactNode {
  return tokens && placed(tokens).map(({ place, token }) => <Fragment key={place}>{one(token)}</Fragment>);
}

/** A token has no identity but where it begins in a text that doesn't change. */
function placed<T extends { raw: string }>(tokens: readonly T[]): { place: number; token: T }[] {
  let place = 0;
  return tokens.map((token) => {
    const begins = place;
    place += token.raw.length;
    return { place: begins, token };
  });
}

const isToken = <T extends Token>(token: Token, type: T["type"]): token is T => token.type === type;

function one(token: Token): ReactNode {
  if (isToken<Tokens.Heading>(token, "heading")) return heading(token);
  if (isToken<Tokens.Paragraph>(token, "paragraph")) return <p>{many(token.tokens)}</p>;
  if (isToken<Tokens.List>(token, "list")) return list(token);
  if (isToken<Tokens.Table>(token, "table")) return table(token);
  if (isToken<Tokens.Strong>(token, "strong")) return <strong>{many(token.tokens)}</strong>;
  if (isToken<Tokens.Em>(token, "em")) return <em>{many(token.tokens)}</em>;
  if (isToken<Tokens.Codespan>(token, "codespan")) return <code>{token.text}</code>;
  if (isToken<Tokens.Code>(token, "code")) {
    return (
      <pre>
        <code>{token.text}</code>
      </pre>
    );
  }
  if (isToken<Tokens.Link>(token, "link")) return link(token);
  if (isToken<Tokens.Blockquote>(token, "blockquote")) return <blockquote>{many(token.tokens)}</blockquote>;
  if (token.type === "hr") return <hr />;
  if (token.type === "br") return <br />;
  if (isToken<Tokens.Text>(token, "text")) return token.tokens ? many(token.tokens) : token.text;
  if (isToken<Tokens.Escape>(token, "escape")) return token.text;
  return token.type === "space" ? null : token.raw;
}

function heading({ depth, tokens, text }: Tokens.Heading): ReactNode {
  const Tag = depth === 1 ? "h1" : depth === 2 ? "h2" : "h3";
  return <Tag id={anchorOf(text)}>{many(tokens)}</Tag>;
}

function list({ ordered, items }: Tokens.List): ReactNode {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag>
      {placed(items).map(({ place, token }) => (
        <li key={place}>{many(token.tokens)}</li>
      ))}
    </Tag>
  );
}

function table({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell) => (
            <th key={cell.text} scope="col">
              {many(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(({ text }) => text).join(" ")}>
            {placed(row.map((cell) => ({ ...cell, raw: `${cell.text}|` }))).map(({ place, token }) => (
              <td key={place}>{many(token.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To the web, or to a place on this page; a path into the repository leads nowhere from here. */
function link({ href, text, tokens }: Tokens.Link): ReactNode {
  if (isWebAddress(href)) {
    return (
      <ExternalLink address={href} label={text}>
        {many(tokens)}
      </ExternalLink>
    );
  }
  return href.startsWith("#") ? <a href={href}>{many(tokens)}</a> : many(tokens);
}
