// The example workflows as a whole, with every repository on this machine.
import assert from "node:assert/strict";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { GitHub } from "./lib/github.mjs";
import { actionDirectory, commit, git, newFinding, World } from "./lib/world.mjs";

let world, github, plumbline;
beforeEach(async () => {
  world = new World();
  github = await GitHub.start();
  plumbline = sources();
  Object.assign(world.github, { api_url: github.url, server_url: `file://${world.at("server")}` });
  Object.assign(world.environment, {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/token?run=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "asks-for-tokens",
  });
});
afterEach(async () => {
  world.remove();
  await github.stop();
});

/** A repository like Plumbline's, whose launcher is the fake one. */
function sources() {
  const directory = world.at("sources");
  mkdirSync(directory);
  git(directory, "init", "--quiet");
  cpSync(actionDirectory, join(directory, "github-action"), {
    recursive: true,
    filter: (name) => !name.endsWith("/test"),
  });
  cpSync(join(actionDirectory, "test", "fake", "plumbline"), join(directory, "plumbline"));
  return { REPOSITORY: `file://${directory}`, COMMIT: commit(directory, {}, "Sources") };
}

/** The repository that the pull request is for, as GitHub serves it; the workspace begins empty. */
function serve() {
  const merge = git(world.workspace, "rev-parse", "HEAD");
  git(world.directory, "clone", "--quiet", "--bare", world.workspace, "server/example/shop");
  git(world.at("server", "example", "shop"), "update-ref", "refs/pull/7/merge", merge);
  world.workspace = world.at("empty");
  mkdirSync(world.workspace);
}

/** Runs the only job of an example, filled in. */
async function run(name, job, filled = {}) {
  let text = readFileSync(join(actionDirectory, "examples", name), "utf8");
  for (const [key, value] of Object.entries(filled)) text = text.replace(`${key}: ""`, `${key}: ${JSON.stringify(value)}`);
  writeFileSync(world.at(name), text);
  const runner = world.runner();
  const end = await runner.job(world.at(name), job);
  return { ...end, log: runner.log, summary: runner.summary, commands: runner.commands };
}

/** A program on the PATH that notes its arguments. */
function program(name) {
  mkdirSync(world.at("bin"), { recursive: true });
  writeFileSync(world.at("bin", name), `#!/bin/sh\nprintf '%s\\n' "$*" >>"$FAKE/${name}"\n`);
  chmodSync(world.at("bin", name), 0o755);
  world.environment.PATH = `${world.at("bin")}:${world.environment.PATH}`;
}

describe("pull-request.yml", () => {
  test("judges the merge commit against its base and comments on what it adds", async () => {
    world.answers({ code: 1, records: [newFinding], markdown: "## 1 new finding\n" });
    serve();
    const end = await run("pull-request.yml", "gate", plumbline);
    assert.equal(end.status, "failure", end.log);
    const scan = world.calls()[0];
    assert.ok(scan.includes(`--against=${world.base}`));
    assert.equal(world.fakeFile("directory").trim(), join(world.workspace, "change"));
    assert.equal(git(join(world.workspace, "change"), "merge-base", world.base, "HEAD"), world.base);
    assert.match(github.comments[0].body, /1 new finding/);
    assert.match(end.summary, /1 new finding/);
  });

  test("passes a change that adds nothing", async () => {
    serve();
    const end = await run("pull-request.yml", "gate", plumbline);
    assert.equal(end.status, "success", end.log);
  });

  test("says what to fill in", async () => {
    serve();
    const end = await run("pull-request.yml", "gate");
    assert.equal(end.status, "failure");
    assert.match(end.commands.find((it) => it.name === "error").text, /Fill in REPOSITORY and COMMIT/);
    assert.deepEqual(world.calls(), []);
  });

  test("leaves no token in the fetched repository", async () => {
    serve();
    await run("pull-request.yml", "gate", plumbline);
    const config = readFileSync(join(world.workspace, "change", ".git", "config"), "utf8");
    assert.doesNotMatch(config, /extraheader|AUTHORIZATION/i);
  });
});

describe("in Azure", () => {
  beforeEach(() => {
    program("az");
    world.workspace = world.at("empty");
    mkdirSync(world.workspace);
    world.vars = {
      PLUMBLINE_REPOSITORY: plumbline.REPOSITORY,
      PLUMBLINE_COMMIT: plumbline.COMMIT,
      AZURE_TENANT_ID: "t-1",
      AZURE_CLIENT_ID: "c-1",
      AZURE_SUBSCRIPTION_ID: "s-1",
      AZURE_MANAGEMENT_GROUP: "corp",
      EVIDENCE_ACCOUNT: "evidence",
      EVIDENCE_CONTAINER: "scans",
      PLUMBLINE_PUBLISH: "https://evidence.blob.core.windows.net/scans/shop",
    };
  });

  test("audit-export.yml keeps the evidence with its digests, also when there are findings", async () => {
    world.answers({ code: 1, records: [newFinding] });
    const end = await run("audit-export.yml", "export");
    assert.equal(end.status, "failure");
    assert.ok(world.calls()[0].includes("--management-group=corp"), end.log);
    const evidence = join(world.workspace, "evidence");
    const digests = readFileSync(join(evidence, "SHA256SUMS"), "utf8");
    for (const name of ["findings.jsonl", "findings.github.sarif", "summary.md"]) assert.match(digests, new RegExp(`  \\./${name}$`, "m"));
    const [login, upload] = world.fakeFile("az").trim().split("\n");
    assert.match(login, /--federated-token identity of api:\/\/AzureADTokenExchange /);
    assert.match(upload, new RegExp(`--source ${evidence} `));
  });

  test("audit-export.yml stores nothing where there is no result", async () => {
    world.answers({ code: 2, records: undefined });
    const end = await run("audit-export.yml", "export");
    assert.equal(end.status, "failure");
    assert.ok(!existsSync(join(world.fake, "az")));
  });

  test("audit-export.yml does not run another commit than the reviewed one", async () => {
    world.vars.PLUMBLINE_COMMIT = "main";
    const end = await run("audit-export.yml", "export");
    assert.equal(end.status, "failure");
    assert.deepEqual(world.calls(), []);
  });

  test("scheduled-scan.yml scans the subscription and fails on findings", async () => {
    world.answers({ code: 1, records: [newFinding] });
    writeFileSync(join(world.fake, "console"), "1 finding\n");
    const end = await run("scheduled-scan.yml", "scan");
    assert.equal(end.status, "failure");
    const scan = world.calls().find((it) => it[0] === "scan");
    assert.deepEqual(scan.slice(0, 4), ["scan", "azure", "--subscription", "s-1"], end.log);
    assert.equal(world.fakeFile("token"), "identity of api://AzureADTokenExchange");
    assert.match(end.summary, /1 finding/);
  });
});
