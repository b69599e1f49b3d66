import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const FONTS = ["@fontsource/sorts-mill-goudy", "@fontsource-variable/hanken-grotesk"];

/** The fonts' licence asks that its text go wherever they go. */
const fontLicences: Plugin = {
  name: "font-licences",
  generateBundle() {
    const source = FONTS.map((name) => readFileSync(`node_modules/${name}/LICENSE`, "utf8")).join("\n\n");
    this.emitFile({ type: "asset", fileName: "assets/font-licences.txt", source });
  },
};

export default defineConfig({
  base: "./",
  build: { target: "es2022", modulePreload: { polyfill: false } },
  plugins: [fontLicences],
});
