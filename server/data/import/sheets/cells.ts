const CELL = /<((?:[\w-]+:)?c)((?:\s[^>]*)?)(?<!\/)>([\s\S]*?)<\/\1>/g;
const TYPE = /\st\s*=\s*(?:"([a-z]+)"|'([a-z]+)')/i;
const FORMULA = /<(?:[\w-]+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*)<)/;
const VALUE = /<(?:[\w-]+:)?v[\s>/]/;

/**
 * A sheet in which nothing is silently empty. The library gives nothing for a cell that holds an error, and for a formula
 * whose value was not saved: both become text, which is then a fault with its place. A date written as text stays text.
 */
export function withEveryCell(xml: string): string {
  return xml.replaceAll(CELL, (cell: string, tag: string, attributes: string, inner: string) => {
    const type = TYPE.exec(attributes);
    const name = type?.[1] ?? type?.[2];
    const text = `${attributes.replace(TYPE, "")} t="str"`;
    if (name === "e" || name === "d") return `<${tag}${text}>${inner}</${tag}>`;
    const formula = FORMULA.exec(inner);
    if (!formula || VALUE.test(inner)) return cell;
    const prefix = tag.slice(0, -1);
    return `<${tag}${text}><${prefix}v>=${formula[1] ?? ""}</${prefix}v></${tag}>`;
  });
}
