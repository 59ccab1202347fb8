import { onMac } from "../actions/keys.ts";
import { useGround } from "../actions/use-ground.ts";
import { useGo } from "../header/use-go.ts";
import { commandsFor } from "./entries.ts";
import { Finder } from "./Finder.tsx";

/** Every command of the explorer, saved view and name, by what is typed. */
export function Palette({ onClose }: { onClose: () => void }) {
  const ground = useGround()();
  const { go } = useGo();
  return <Finder onClose={onClose} go={go} commands={(typed) => commandsFor(typed, ground, onMac())} />;
}
