import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PartialDate } from "../../../server/contract/wire/common.ts";
import { formatInterval } from "../../../server/domain/dates.ts";

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

type Formats = { numbers: Intl.NumberFormat; lists: Intl.ListFormat; days: Intl.DateTimeFormat; months: Intl.DateTimeFormat };

/** Made once for each language: a page has hundreds of parts that speak, and making these takes longer than what they say. */
const FORMATS = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const known = FORMATS.get(locale);
  if (known) return known;
  const made: Formats = {
    numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    lists: new Intl.ListFormat(locale, { type: "conjunction" }),
    days: new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    months: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
  };
  FORMATS.set(locale, made);
  return made;
}

export function wordsIn(t: TFunction, language: string): Words {
  const { numbers, lists, days, months } = formatsOf(REGIONAL[language] ?? language);
  const day = (text: string): string => {
    const time = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || text.length === 4) return text;
    return (text.length === 7 ? months : days).format(time);
  };
  return {
    t,
    number: (value) => numbers.format(value),
    day,
    date: (date) => {
      const [from, to] = formatInterval(date)?.split("/") ?? [];
      if (from === undefined) return date.raw ?? t("common.dates.none");
      if (to === undefined) return day(from);
      if (from === "..") return t("common.dates.by", { day: day(to) });
      return to === ".." ? t("common.dates.from", { day: day(from) }) : t("common.dates.between", { from: day(from), to: day(to) });
    },
    list: (texts) => lists.format(texts),
  };
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  return useMemo(() => wordsIn(t, i18n.language), [t, i18n.language]);
}

/** Whether the text as printed says something that the date, as read, doesn't. */
export function printedDiffers(date: PartialDate): boolean {
  return date.raw !== null && date.raw !== "" && date.raw !== formatInterval(date);
}
