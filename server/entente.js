#!/usr/bin/env node
// Plain JavaScript, so that Node can start it by itself: it teaches Node TypeScript and hands over.
import { register } from "tsx/esm/api";

register();
await import("./cli.ts");
