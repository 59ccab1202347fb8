import type { ChoicesAnswer } from "../server/contract/wire/corridors.ts";
import { addressOf } from "./data/address.ts";
import { askAhead } from "./data/ahead.ts";
import { choiceParameters, flowRequests } from "./data/flow-requests.ts";
import { instrumentRequests } from "./data/instrument-requests.ts";
import { networkAddress, networkRequests, tiedAddress } from "./data/network-requests.ts";
import { fetchPage } from "./pages.ts";
import { decodeView } from "./state/codec.ts";
import { parseSearch } from "./state/search.ts";
import { onDay } from "./state/transitions.ts";

// The program by itself takes most of a second to be read; what the explorer asks for first is sent off before. Other pages
// begin with questions of their own.
if (location.pathname === "/") {
  const view = onDay(decodeView(parseSearch(location.search)).view);
  askAhead("/api/schema");
  if (view.lens === "cooperation") {
    for (const { parameters } of networkRequests(view)) askAhead(networkAddress(parameters));
  } else if (view.lens === "instruments") {
    for (const parameters of instrumentRequests(view)) askAhead(addressOf("/api/instruments", parameters));
  } else {
    askAhead(tiedAddress(view));
    const corridors = (choices: ChoicesAnswer): void => {
      for (const { parameters } of flowRequests(view, choices.choices).requests) askAhead(addressOf("/api/corridors", parameters));
    };
    askAhead(addressOf("/api/corridors/choices", choiceParameters(view)), corridors);
  }
}

void import("./main.tsx");
// Its page at the same time, not after it.
fetchPage(location.pathname);
