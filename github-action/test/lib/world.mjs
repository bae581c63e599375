// A machine for one test: a git repository of two branches as the workspace, a JDK, a fake Plumbline
// in an archive, and the event of a pull request.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Runner } from "./runner.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const actionDirectory = join(here, "..", "..");

const GIT = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
};

export function git(directory, ...command) {
  return execFileSync("git", ["-C", directory, "-c", "init.defaultBranch=main", ...command], {
    env: { PATH: process.env.PATH, ...GIT },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

/** Writes files, by name, and commits them. Returns the commit's id. */
export function commit(directory, files, title) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--allow-empty", "-m", title);
  return git(directory, "rev-parse", "HEAD");
}

export function findings(...records) {
  return [{ record: "header" }, ...records, { record: "trailer" }].map((it) => JSON.stringify(it)).join("\n") + "\n";
}

export const newFinding = { record: "finding", rule: "storage-no-shared-key", verdict: "noncompliant", severity: "high" };

/** JDK 25 for a program that needs none: the action only looks whether it is there. */
function fakeJdk(directory, version = "25.0.1") {
  mkdirSync(join(directory, "bin"), { recursive: true });
  for (const name of ["java", "javac"]) writeFileSync(join(directory, "bin", name), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(directory, "release"), `JAVA_VERSION="${version}"\n`);
  return directory;
}

export class World {
  constructor({ branch = "feature" } = {}) {
    this.directory = mkdtempSync(join(tmpdir(), "plumbline-action-"));
    this.workspace = this.at("work space");
    this.fake = this.at("fake");
    mkdirSync(this.workspace);
    mkdirSync(this.fake);
    git(this.workspace, "init", "--quiet");
    this.base = commit(this.workspace, { "infra/main.json": "{}\n" }, "Base");
    git(this.workspace, "checkout", "--quiet", "-b", branch);
    this.head = commit(this.workspace, { "infra/more.json": "{}\n" }, "Change");
    this.environment = {
      PATH: process.env.PATH,
      HOME: this.at("home"),
      FAKE: this.fake,
      JAVA_HOME_25_X64: fakeJdk(this.at("jdk-25")),
      JAVA_HOME: fakeJdk(this.at("jdk-17"), "17.0.15"),
      ...GIT,
    };
    this.github = {
      token: "secret-token",
      event_name: "pull_request",
      repository: "example/shop",
      ref: "refs/pull/7/merge",
      sha: this.head,
      base_ref: "main",
      head_ref: branch,
      job: "gate",
      workflow: "Plumbline",
      server_url: "https://github.example",
      actor: "somebody",
      event: {
        pull_request: {
          number: 7,
          base: { sha: this.base, repo: { full_name: "example/shop" } },
          head: { sha: this.head, ref: branch, repo: { full_name: "example/shop" } },
        },
      },
    };
    this.answers({ code: 0, records: [] });
  }

  at(...names) {
    return join(this.directory, ...names);
  }

  /** What the fake Plumbline says. */
  answers({ code, records, printed, annotations = "", markdown = "## Plumbline\n", sarif = '{"version":"2.1.0"}' }) {
    rmSync(this.fake, { recursive: true });
    mkdirSync(this.fake);
    const write = (name, text) => text !== undefined && writeFileSync(join(this.fake, name), text);
    write("code", String(code));
    write("findings.jsonl", records && findings(...records));
    write("printed", printed);
    write("annotations", annotations);
    write("markdown", markdown);
    write("markdown-comment", markdown);
    write("sarif-github", sarif);
  }

  /** The fake launcher, packed; `inputs` say where it is and what its digest is. */
  archive() {
    const file = this.at("plumbline.tar.gz");
    if (!existsSync(file)) {
      cpSync(join(here, "..", "fake"), this.at("packed", "plumbline-0"), { recursive: true });
      execFileSync("tar", ["-czf", file, "-C", this.at("packed"), "plumbline-0"]);
    }
    return { archive: file, "archive-sha256": createHash("sha256").update(readFileSync(file)).digest("hex") };
  }

  runner() {
    return new Runner({
      temporary: this.at("temporary"),
      workspace: this.workspace,
      environment: this.environment,
      github: this.github,
      vars: this.vars,
    });
  }

  /** Runs the action with the fake Plumbline. */
  async run(inputs = {}) {
    this.ran = this.runner();
    const end = await this.ran.action(actionDirectory, { ...this.archive(), ...inputs });
    return { ...end, log: this.ran.log, summary: this.ran.summary, commands: this.ran.commands };
  }

  /** How the fake Plumbline was called: one list of arguments per call. */
  calls() {
    const file = join(this.fake, "arguments");
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8").split("\0\0").filter((it) => it !== "").map((it) => it.split("\0"));
  }

  fakeFile(name) {
    return readFileSync(join(this.fake, name), "utf8");
  }

  remove() {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
