// Makes one file for Node.js of a module and all it imports from src, with Relay's own plugin for Babel.

import { readFile } from "node:fs/promises";
import { transformAsync } from "@babel/core";
import { build } from "esbuild";

const [entry, bundle] = process.argv.slice(2);

const relay = {
  name: "relay",
  setup({ onLoad }) {
    onLoad({ filter: /src\/[^/]+\.jsx?$/ }, async ({ path }) => {
      const { code } = await transformAsync(await readFile(path, "utf8"), {
        filename: path,
        babelrc: false,
        configFile: false,
        parserOpts: { plugins: ["jsx"] },
        plugins: ["relay"],
      });
      return { contents: code, loader: "jsx" };
    });
  },
};

await build({
  entryPoints: [entry],
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  resolveExtensions: [".jsx", ".js"],
  plugins: [relay],
});
