// GitHub's own parser of workflows and actions. Its packages import JSON in a way that Node 20 does
// not know, so they are bundled first.
import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/**
 * Complaints about a file, as `line: message`. Warnings and hints are complaints, too. Whether it is
 * an action or a workflow the parser tells by its name.
 */
export async function parser() {
  const directory = mkdtempSync(join(tmpdir(), "plumbline-parser-"));
  const outfile = join(directory, "parser.cjs");
  await build({
    stdin: {
      contents: `export { validate, registerLogger } from "@actions/languageservice";
                 export { TextDocument } from "vscode-languageserver-textdocument";`,
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "error",
  });
  const { validate, registerLogger, TextDocument } = require(outfile);
  rmSync(directory, { recursive: true });
  const logged = [];
  const note = (message) => logged.push(message);
  // Without one, errors inside the parser vanish.
  registerLogger({ error: note, warn: note, info: () => {}, log: () => {} });

  let asked = 0;
  return async (file, text) => {
    logged.length = 0;
    // The parser remembers what it read under a name: each text gets a name of its own.
    const name = pathToFileURL(`/repository-${asked++}/${file}`).href;
    const document = TextDocument.create(name, "yaml", 1, text);
    const complaints = await validate(document);
    return [...complaints.map((it) => `${it.range.start.line + 1}: ${it.message}`), ...logged];
  };
}
