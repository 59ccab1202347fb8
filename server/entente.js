#!/usr/bin/env node
// Plain JavaScript, so that Node can start it by itself: it teaches Node TypeScript and hands over.
if (process.argv[2] === "serve") await import("./packages.js");
await import("./typescript.js");
await import("./cli.ts");
