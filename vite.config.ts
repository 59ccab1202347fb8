import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The client. Everything it needs is in the build: fonts are files of ours, nothing is inlined that a strict policy would refuse. */
export default defineConfig({
  root: "client",
  plugins: [react()],
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
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
