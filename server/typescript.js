// Teaches Node TypeScript. The package of many modules comes before: afterwards each of them passes through a hook.
import "typebox";
import "typebox/value";
import { register } from "tsx/esm/api";

register();
