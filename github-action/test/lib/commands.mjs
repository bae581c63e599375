// What the runner takes for a workflow command in the output of a step: `::name key=value::text` at
// the beginning of a line, and the older `##[name key=value;]text` anywhere in it.

const REGISTERED = new Set([
  "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "internal-set-repo-path",
  "notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
]);

function unescape(text, property) {
  let result = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  if (property) result = result.replaceAll("%3A", ":").replaceAll("%2C", ",");
  return result.replaceAll("%25", "%");
}

function command(name, properties, separator, text) {
  const entries = properties
    .split(separator)
    .filter((pair) => pair.includes("="))
    .map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), unescape(pair.slice(pair.indexOf("=") + 1), true)]);
  return { name: name.toLowerCase(), properties: Object.fromEntries(entries), text: unescape(text, false) };
}

function parsed(line, known) {
  const newer = /^\s*::([^\s:]+)(?: ([^]*?))?::([^]*)$/.exec(line);
  if (newer && known(newer[1])) return command(newer[1], newer[2] ?? "", ",", newer[3]);
  const older = /##\[([^\s\]]+)(?: ([^\]]*))?\]([^]*)$/.exec(line);
  if (older && known(older[1])) return command(older[1], older[2] ?? "", ";", older[3]);
  return undefined;
}

/** The commands that the runner would carry out, in order. */
export function commandsIn(log) {
  const found = [];
  let stop;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const next = parsed(line, (name) => (stop ? name === stop : REGISTERED.has(name.toLowerCase())));
    if (!next) continue;
    if (stop) stop = undefined;
    else if (next.name === "stop-commands") stop = next.text;
    else found.push(next);
  }
  if (stop) throw new Error("the step stopped commands and did not let them go on");
  return found;
}

/** GITHUB_OUTPUT or GITHUB_ENV, as an object; throws where GitHub would fail the step. */
export function valuesIn(file) {
  const values = {};
  const lines = file.split("\n");
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === "") continue;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(lines[at]);
    if (!heredoc) {
      const equals = lines[at].indexOf("=");
      if (equals < 1) throw new Error(`not an output: ${lines[at]}`);
      values[lines[at].slice(0, equals)] = lines[at].slice(equals + 1);
      continue;
    }
    const end = lines.indexOf(heredoc[2], at + 1);
    if (end < 0) throw new Error(`no end of ${heredoc[1]}`);
    values[heredoc[1]] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return values;
}
