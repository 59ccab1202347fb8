import { foldName } from "./fold.ts";

/** Words for yes and no, folded. Some of them are codes of states too: NO is Norway's, SI is Slovenia's. */
const YES_OR_NO: ReadonlySet<string> = new Set(
  "yes no y n true false t f si no sí não sim nao oui non ja nein nee ano ne tak nie да нет д н так ні иә жоқ ооба жок ha yoq yo q evet hayır hayir e h はい いいえ 是 否"
    .split(" ")
    .map(foldName),
);

/** Whether a folded text says yes or no in a language that we know. */
export function isYesOrNo(folded: string): boolean {
  return YES_OR_NO.has(folded);
}
