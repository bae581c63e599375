// The upload to code scanning, against a GitHub on loopback.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { GitHub } from "./lib/github.mjs";
import { newFinding, World } from "./lib/world.mjs";

const sarif = (complete) => JSON.stringify({ runs: [{ invocations: [{ executionSuccessful: complete }] }] });

let world, github;
beforeEach(() => {
  world = new World();
  world.environment.SARIF_PAUSE = "0";
  world.answers({ code: 1, records: [newFinding], sarif: sarif(true) });
});
afterEach(async () => {
  world.remove();
  await github.stop();
});

async function run(options) {
  github = await GitHub.start(options);
  world.github.api_url = github.url;
  return world.run({ "upload-sarif": "true" });
}

function fromFork() {
  world.github.event.pull_request.head.repo.full_name = "stranger/shop";
}

const step = (end) => end.ran.find((it) => it.name === "Code scanning");
const said = (end, name) => end.commands.filter((it) => it.name === name).map((it) => it.text);

test("the scan's SARIF is uploaded, packed, for the commit and the reference of the event", async () => {
  const end = await run();
  assert.equal(step(end).code, 0, end.log);
  assert.deepEqual(github.uploads, [
    {
      commit_sha: world.head,
      ref: "refs/pull/7/merge",
      sarif: sarif(true),
      checkout_uri: `file://${encodeURI(world.workspace)}/`,
      tool_name: "Plumbline",
    },
  ]);
  assert.match(step(end).log, /Uploaded to code scanning/);
});

test("findings that GitHub refuses fail the step and say why", async () => {
  const end = await run({ sarifStates: ["pending", "failed"] });
  assert.equal(step(end).code, 1);
  assert.match(said(end, "error")[0], /rules\[0\] has no help/);
});

test("a pull request from a fork, whose token may only read, leaves a notice", async () => {
  fromFork();
  const end = await run({ readOnly: true });
  assert.equal(step(end).code, 0);
  assert.match(said(end, "notice")[0], /pull requests from forks, and of Dependabot, may not/);
});

test("so does one of Dependabot", async () => {
  world.github.actor = "dependabot[bot]";
  const end = await run({ readOnly: true });
  assert.equal(step(end).code, 0);
});

test("a missing permission elsewhere fails the step and is named", async () => {
  const end = await run({ readOnly: true });
  assert.equal(step(end).code, 1);
  assert.match(said(end, "error")[0], /security-events: write/);
});

test("a GitHub that is down fails the step, in a fork too", async () => {
  fromFork();
  assert.equal(step(await run({ broken: true })).code, 1);
});

test("an incomplete scan is not uploaded, for its missing findings would close alerts", async () => {
  world.answers({ code: 1, records: [newFinding], sarif: sarif(false) });
  const end = await run();
  assert.deepEqual(github.uploads, []);
  assert.match(said(end, "warning")[0], /incomplete/);
});

test("a scan without result is not uploaded", async () => {
  world.answers({ code: 2, records: undefined });
  const end = await run();
  assert.equal(step(end).code, 0);
  assert.deepEqual(github.requests, []);
});

test("a failed upload changes neither the scan's result nor its exit code", async () => {
  const end = await run({ broken: true });
  assert.equal(end.outputs.result, "findings");
  assert.equal(end.ran.at(-1).code, 1);
});

test("a scan that GitHub takes long to look at is not waited for without end", async () => {
  world.environment.SARIF_TRIES = "3";
  const end = await run({ sarifStates: ["pending"] });
  assert.equal(step(end).code, 0);
  assert.match(said(end, "warning")[0], /does not wait any longer/);
});
