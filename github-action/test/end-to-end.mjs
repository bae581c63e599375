// The action with the Plumbline of this work tree, over real repositories. Not part of `npm test`:
// it needs a JDK, and builds Plumbline if it is not built.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { GitHub } from "./lib/github.mjs";
import { readYaml } from "./lib/runner.mjs";
import { bareAccount, goodAccount, template } from "./lib/templates.mjs";
import { actionDirectory, commit, git, World } from "./lib/world.mjs";

const MAIN = "infra/main.json";
const RULE = "storage-shared-key-disabled";
const GOOD = "infra/good.json";
const old = Array.from({ length: 10 }, (_, n) => bareAccount(`old${n}`)); // ninety findings

function isFinding({ properties }) {
  return !properties.title.startsWith("unknown");
}

function isJdk25(directory) {
  const release = join(directory, "release");
  const version = existsSync(release) && /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, "utf8"));
  return version && Number(version[1]) >= 25 && existsSync(join(directory, "bin", "javac"));
}

function jdk() {
  const named = Object.entries(process.env).filter(([name]) => /^JAVA_HOME(_25_|$)/.test(name)).map(([, it]) => it);
  const installed = existsSync("/usr/lib/jvm") ? readdirSync("/usr/lib/jvm").map((it) => join("/usr/lib/jvm", it)) : [];
  const found = [...named, ...installed].find(isJdk25);
  assert.ok(found, "there is no JDK 25: set JAVA_HOME");
  return found;
}

/** A change as GitHub checks it out: the merge of a branch into the one that it goes to. */
class Change {
  constructor(files, { branch = "feature", shallow = false } = {}) {
    this.world = new World({ branch });
    const { workspace } = this.world;
    git(workspace, "checkout", "--quiet", "main");
    this.base = commit(workspace, { [MAIN]: template(...old), [GOOD]: template(...goodAccount("good", false)) }, "Base");
    git(workspace, "checkout", "--quiet", "-B", branch);
    commit(workspace, files, "Change");
    git(workspace, "checkout", "--quiet", "--detach", "main");
    git(workspace, "merge", "--quiet", "--no-ff", "-m", "Merge", `refs/heads/${branch}`);
    if (shallow) this.clone();
    const { github } = this.world;
    github.sha = git(workspace, "rev-parse", "HEAD");
    github.event.pull_request.base.sha = this.base;
    Object.assign(this.world.environment, { HOME: process.env.HOME, JAVA_HOME_25_X64: jdk(), SARIF_PAUSE: "0" });
    delete this.world.environment.JAVA_HOME;
  }

  clone() {
    git(this.world.directory, "clone", "--quiet", "--depth", "1", `file://${this.world.workspace}`, "shallow");
    this.world.workspace = this.world.at("shallow");
  }

  async run(inputs = {}) {
    this.github = await GitHub.start();
    this.world.github.api_url = this.github.url;
    const runner = this.world.runner();
    const end = await runner.action(actionDirectory, { comment: "true", "upload-sarif": "true", ...inputs });
    await this.github.stop();
    Object.assign(this, end, { log: runner.log, summary: runner.summary, commands: runner.commands });
    return this;
  }

  /** Annotations of places in files. */
  get annotations() {
    return this.commands.filter((it) => it.properties.file !== undefined);
  }

  line(file, text) {
    const lines = readFileSync(join(this.world.workspace, file), "utf8").split("\n");
    return String(lines.findIndex((it) => it.includes(text)) + 1);
  }

  remove() {
    this.world.remove();
  }
}

/** Runs a change once, for several tests. */
function ran(files, options = {}, inputs = {}) {
  const holder = {};
  before(async () => (holder.change = await new Change(files, options).run(inputs)));
  after(() => holder.change.remove());
  return holder;
}

const withNew = (...resources) => ({ [MAIN]: template(...old, ...resources) });

describe("a change that adds one otherwise compliant account with shared keys", () => {
  const it = ran(withNew(...goodAccount("fresh", true)));

  test("fails the job with exit code 1 and one new finding, while ninety old ones stay quiet", () => {
    const { outputs, status, log } = it.change;
    assert.equal(outputs["exit-code"], "1", log);
    assert.equal(outputs.result, "findings");
    assert.equal(outputs.new, "1");
    assert.equal(outputs.total, "91");
    assert.equal(Number(outputs.critical) + Number(outputs.high) + Number(outputs.medium) + Number(outputs.low), 1);
    assert.equal(status, "failure");
  });

  test("is annotated once, on the line of the property", () => {
    // How old its keys are is unknown, and has an annotation of its own.
    assert.deepEqual(
      it.change.annotations.filter(isFinding).map(({ properties: { file, line } }) => ({ file, line })),
      [{ file: MAIN, line: it.change.line(MAIN, '"allowSharedKeyAccess": true') }],
    );
  });

  test("is in the summary and in the comment", () => {
    assert.match(it.change.summary, new RegExp(RULE));
    assert.match(it.change.github.comments[0].body, /^<!-- plumbline [0-9a-f]{40} -->\n/);
    assert.match(it.change.github.comments[0].body, new RegExp(RULE));
    assert.equal(it.change.github.comments.length, 1);
  });

  test("is in what code scanning gets, with a fingerprint", () => {
    const [{ results }] = JSON.parse(it.change.github.uploads[0].sarif).runs;
    const line = Number(it.change.line(MAIN, '"allowSharedKeyAccess": true'));
    const here = results.filter(
      ({ ruleId, locations: [{ physicalLocation: place }] }) =>
        ruleId === RULE && place.artifactLocation.uri === MAIN && place.region.startLine === line,
    );
    assert.equal(here.length, 1);
    assert.ok(here[0].partialFingerprints.primaryLocationLineHash);
  });

  test("leaves the whole in the report's directory", () => {
    for (const name of ["inventory.jsonl", "findings.jsonl", "report.html", "summary.md", "annotations.txt"]) {
      assert.ok(existsSync(join(it.change.outputs["report-dir"], name)), name);
    }
  });
});

describe("a change below the scanned directory", () => {
  const it = ran(withNew(...goodAccount("fresh", true)), {}, { path: "infra" });

  test("is annotated under its name in the repository", () => {
    assert.equal(it.change.outputs.new, "1", it.change.log);
    assert.deepEqual(it.change.annotations.filter(isFinding).map(({ properties }) => properties.file), [MAIN]);
  });
});

describe("a change that deletes a property", () => {
  const whole = template(...goodAccount("good", false));
  const it = ran({ [GOOD]: whole.replace(/.*"minimumTlsVersion".*\n/, "") });

  test("is annotated at the line that is nearest to where it was", () => {
    assert.equal(it.change.outputs.new, "1", it.change.log);
    const line = it.change.line(GOOD, '"allowSharedKeyAccess": false');
    assert.deepEqual(
      it.change.annotations.map(({ properties }) => ({ file: properties.file, line: properties.line })),
      [{ file: GOOD, line }],
    );
  });
});

describe("a compliant change", () => {
  const it = ran(withNew(...goodAccount("fresh", false)));

  test("passes, without annotation and without comment", () => {
    const { outputs, status, log, annotations, github } = it.change;
    assert.equal(outputs.result, "clean", log);
    assert.equal(outputs.new, "0");
    assert.equal(status, "success");
    assert.deepEqual(annotations, []);
    assert.deepEqual(github.comments, []);
  });
});

describe("a change with a template that cannot be read", () => {
  const it = ran({ "infra/broken.json": template(bareAccount("a")).replace('"resources": [', '"resources": [[,') });

  test("is incomplete, and not uploaded", () => {
    assert.equal(it.change.outputs["exit-code"], "3", it.change.log);
    assert.equal(it.change.outputs.result, "incomplete");
    assert.equal(it.change.status, "failure");
    assert.deepEqual(it.change.github.uploads, []);
  });
});

describe("a shallow checkout", () => {
  const it = ran(withNew(...goodAccount("fresh", true)), { shallow: true });

  test("is refused with the fetch to run", () => {
    assert.equal(it.change.outputs["exit-code"], "2", it.change.log);
    assert.equal(it.change.outputs.result, "error");
    assert.match(it.change.summary, /fetch/);
  });
});

describe("hostile names", () => {
  const hostile = "a$(touch pwned)`touch pwned`%0A::error::forged'\"<!-- x --><b>@octocat";
  const file = `infra/${hostile}.json`;
  const name = `${hostile}\n::error::forged\n##[error]forged\r\n::set-output name=result::clean`;
  const branch = "feature/$(touch${IFS}pwned)`touch${IFS}pwned`";
  const it = ran({ [file]: template(bareAccount(name)) }, { branch });

  test("run nothing", () => {
    assert.equal(it.change.outputs.result, "findings", it.change.log);
    for (const directory of [it.change.world.workspace, actionDirectory, it.change.outputs["report-dir"]]) {
      assert.deepEqual(readdirSync(directory, { recursive: true }).filter((it) => it.endsWith("pwned")), []);
    }
  });

  test("forge no command: all annotations are Plumbline's own, of that very file", () => {
    // What is unknown has one, too.
    const noncompliant = it.change.annotations.filter(isFinding);
    assert.equal(noncompliant.length, 9);
    for (const { properties } of it.change.annotations) assert.equal(properties.file, file);
    const others = it.change.commands.filter(({ properties }) => properties.file === undefined);
    for (const { name, text } of others) {
      assert.ok(["notice", "warning"].includes(name), name);
      assert.doesNotMatch(text, /^forged/);
    }
  });

  test("forge no output", () => {
    assert.equal(it.change.outputs["exit-code"], "1");
    assert.equal(it.change.outputs.new, "9");
  });

  test("are code in the summary and in the comment: no HTML, no mention of a person", () => {
    for (const text of [it.change.summary, it.change.github.comments[0].body]) {
      const html = micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
      assert.match(html, /@octocat/);
      assert.doesNotMatch(html.replace(/<code( class="[^"]*")?>[^<]*<\/code>/g, ""), /octocat|<!-- x|<b>/);
    }
  });
});

describe("each input", () => {
  const { inputs } = readYaml(join(actionDirectory, "action.yml"));
  const own = [
    "mode", "path", "azure-client-id", "azure-tenant-id", "comment", "upload-sarif", "github-token", "archive", "archive-sha256",
  ];
  const help = (...command) =>
    execFileSync(join(actionDirectory, "..", "plumbline"), [...command, "--help"], { encoding: "utf8" });

  test("is an option of the command line", () => {
    const modes = { path: help("scan", "path"), azure: help("scan", "azure") };
    for (const [name, { description }] of Object.entries(inputs)) {
      if (own.includes(name)) continue;
      const only = /^(path|azure):/.exec(description)?.[1];
      for (const mode of only ? [only] : ["path", "azure"]) {
        assert.match(modes[mode], new RegExp(`--${name}\\b`), `scan ${mode} --${name}`);
      }
    }
  });
});
