import type { TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import type { PartialDate } from "../../../server/contract/wire/common.ts";
import { formatInterval } from "../../../server/domain/dates.ts";
import { i18n } from "../../i18n/i18n.ts";

/** Words, numbers and dates in the reader's language. */
export type Words = {
  t: TFunction;
  number: (value: number) => string;
  /** `2019-04-15` → 15 April 2019. */
  day: (day: string) => string;
  /** As exactly as it is known, and no more: 15 April 2019, April 2019, 2019, by 2018 … */
  date: (date: PartialDate) => string;
  list: (texts: readonly string[]) => string;
};

/** English is British here. */
const REGIONAL: Readonly<Record<string, string>> = { en: "en-GB" };

/** Made when it is first needed: making one takes longer than hundreds of texts that it then writes. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function wordsIn(t: TFunction, language: string): Words {
  const locale = REGIONAL[language] ?? language;
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const days = once(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  const months = once(() => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }));
  const day = (text: string): string => {
    const time = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || text.length === 4) return text;
    return (text.length === 7 ? months() : days()).format(time);
  };
  return {
    t,
    number: (value) => numbers().format(value),
    day,
    date: (date) => {
      const [from, to] = formatInterval(date)?.split("/") ?? [];
      if (from === undefined) return date.raw ?? t("common.dates.none");
      if (to === undefined) return day(from);
      if (from === "..") return t("common.dates.by", { day: day(to) });
      return to === ".." ? t("common.dates.from", { day: day(from) }) : t("common.dates.between", { from: day(from), to: day(to) });
    },
    list: (texts) => lists().format(texts),
  };
}

/** Of each language once: a page has hundreds of parts that speak. */
const WORDS = new Map<string, Words>();

const onLanguage = (changed: () => void): (() => void) => {
  i18n.on("languageChanged", changed);
  return () => i18n.off("languageChanged", changed);
};

export function useWords(): Words {
  const language = useSyncExternalStore(onLanguage, () => i18n.language);
  let words = WORDS.get(language);
  if (!words) {
    words = wordsIn(remembering(i18n.getFixedT(language)), language);
    WORDS.set(language, words);
  }
  return words;
}

/** A text without parts is the same whenever it is asked for, and most of a page's texts are. */
function remembering(t: TFunction): TFunction {
  const known = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (target, self, asked: unknown[]) => {
      const [key] = asked;
      if (asked.length > 1 || typeof key !== "string") return Reflect.apply(target, self, asked);
      if (!known.has(key)) known.set(key, Reflect.apply(target, self, asked));
      return known.get(key);
    },
  });
}

/** Whether the text as printed says something that the date, as read, doesn't. */
export function printedDiffers(date: PartialDate): boolean {
  return date.raw !== null && date.raw !== "" && date.raw !== formatInterval(date);
}
