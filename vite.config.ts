import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Names the program in the page itself: else the browser learns of its pieces only from the entry, one after the other. */
function namedAhead(): Plugin {
  return {
    name: "named-ahead",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const main = chunks.find(({ name, isDynamicEntry }) => isDynamicEntry && name === "main");
        const pieces = main ? [main.fileName, ...main.imports] : [];
        return pieces.map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` } }));
      },
    },
  };
}

/** The client. Everything it needs is in the build: fonts are files of ours, nothing is inlined that a strict policy would refuse. */
export default defineConfig({
  root: "client",
  plugins: [react(), namedAhead()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": `http://127.0.0.1:${process.env.PORT ?? "4321"}` },
    // docs/methods.md lies beside the client's folder.
    fs: { allow: [".."] },
  },
  worker: { format: "es" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // A data: URL in a style sheet would need an exception in the policy.
    assetsInlineLimit: 0,
    // One file, in the order in which the program names them, and asked for with the page.
    cssCodeSplit: false,
    // The page names what the program consists of; the explorer and the other pages are one piece each.
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each of them holds all that its modules need beside those above it, so that none waits for another in a circle.
          groups: [
            // What the entry needs before anything else, which no larger piece may bring along.
            { name: "first", tags: ["$initial"], priority: 3 },
            {
              name: "libraries",
              test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|@mantine|@tanstack|@floating-ui)[\\/]/,
              priority: 2,
            },
            // What several pages share, in one piece: each file is a question to the server.
            { name: "shared", test: /[\\/](?:client|server)[\\/]/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});
