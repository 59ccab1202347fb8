import type { Action, Ground, Group } from "../actions/action.ts";
import { keysText } from "../actions/keys.ts";

export type Shortcut = { group: Group; keys: string; text: string };

/** A line for each key; actions that share their words share the line, as ten digits do. */
export function shortcutsOf(actions: readonly Action[], ground: Ground, mac: boolean): readonly Shortcut[] {
  const { t } = ground.words;
  const lines = new Map<string, { group: Group; keys: string[] }>();
  for (const action of actions) {
    const [first] = action.keys ?? [];
    if (!first) continue;
    const text = action.help ? t(`actions.help.${action.help}`) : action.label(ground);
    const line = lines.get(text) ?? { group: action.group, keys: [] };
    const keys = keysText(first, mac);
    lines.set(text, { ...line, keys: line.keys.includes(keys) ? line.keys : [...line.keys, keys] });
  }
  return [...lines].map(([text, { group, keys }]) => ({
    group,
    text,
    keys: keys.length > 2 ? `${keys[0]} – ${keys.at(-1)}` : keys.join(", "),
  }));
}
