import type { Browser, BrowserContext, Page } from "playwright-core";
import { browser } from "./chromium.ts";
import { PATIENCE } from "./explorer.ts";

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;
export type Scheme = "light" | "dark";

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must not happen, as it happened: errors of the console and the page, breaches of the policy, requests off the machine. */
  readonly faults: string[];
  close(): Promise<void>;
};
type Wishes = {
  size?: Size;
  scheme?: Scheme;
  /** Runs in the page before anything of its own. */
  before?: string;
  /** Another Chromium than that of the run. */
  inside?: Browser;
};

/** Every context that is open: a test that fails doesn't come to close its own. */
const open = new Set<BrowserContext>();

export async function closePages(): Promise<void> {
  await Promise.all([...open].map((context) => context.close()));
}

const LOCAL: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** A fresh browser without any memory, at an address. Requests off the machine are stopped and written down. */
export async function openPage(url: string, { size = "desktop", scheme = "light", before, inside }: Wishes = {}): Promise<Opened> {
  const context = await (inside ?? (await browser())).newContext({
    viewport: SIZES[size],
    hasTouch: size === "phone",
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  open.add(context);
  context.once("close", () => open.delete(context));
  context.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  await context.route(
    ({ protocol, hostname }) => /^https?:|^wss?:/.test(protocol) && !LOCAL.includes(hostname),
    (route) => {
      faults.push(`request off the machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  await context.exposeBinding("reportBreach", (_, breach: string) => void faults.push(`against the policy: ${breach}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const report: unknown = Reflect.get(window, "reportBreach");
      if (typeof report === "function") report(`${violatedDirective} ${blockedURI}`);
    });
  });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => void faults.push(`page: ${error.stack ?? error.message}`));
  await page.goto(url);
  return { page, context, faults, close: () => context.close() };
}
