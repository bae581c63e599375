// The pull request's comment, against a GitHub on loopback.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { GitHub } from "./lib/github.mjs";
import { newFinding, World } from "./lib/world.mjs";

let world, github;
beforeEach(() => (world = new World()));
afterEach(async () => {
  world.remove();
  await github.stop();
});

async function run(options, inputs = {}) {
  github = await GitHub.start(options);
  world.github.api_url = github.url;
  return world.run({ comment: "true", ...inputs });
}

const found = () => world.answers({ code: 1, records: [newFinding], markdown: "## 1 new finding\n" });
const step = (end) => end.ran.find((it) => it.name === "Comment");
const notices = (end) => end.commands.filter((it) => it.name === "notice").map((it) => it.text);

test("a change with findings gets a comment that begins with a hidden marker", async () => {
  found();
  const end = await run();
  assert.equal(step(end).code, 0, end.log);
  assert.match(github.comments[0].body, /^<!-- plumbline [0-9a-f]{40} -->\n## 1 new finding\n$/);
});

test("the next run updates that comment in place, and says when all is well", async () => {
  found();
  await run();
  const { comments } = github;
  await github.stop();
  world.answers({ code: 0, records: [], markdown: "## Clean\n" });
  await run({ comments });
  assert.equal(github.comments.length, 1);
  assert.match(github.comments[0].body, /## Clean/);
});

test("a clean change without an earlier comment gets none", async () => {
  await run();
  assert.deepEqual(github.comments, []);
});

test("the earlier comment is found behind a hundred others", async () => {
  found();
  await run();
  const [own] = github.comments;
  await github.stop();
  const others = Array.from({ length: 150 }, (_, id) => ({ id, body: "Hello", user: { type: "User" } }));
  world.answers({ code: 1, records: [newFinding], markdown: "## Again\n" });
  await run({ comments: [...others, own] });
  assert.equal(github.comments.length, 151);
  assert.match(github.comments[150].body, /## Again/);
});

test("what a person wrote is never overwritten, whatever it begins with", async () => {
  found();
  await run();
  const { body } = github.comments[0];
  await github.stop();
  await run({ comments: [{ id: 1, body, user: { type: "User" } }, { id: 2, body: null, user: { type: "Bot" } }] });
  assert.equal(github.comments.length, 3);
  assert.equal(github.comments[0].body, body);
});

test("two jobs, and one job on two directories, keep comments of their own", async () => {
  found();
  await run();
  for (const inputs of [{ path: "infra" }, {}]) {
    const { comments } = github;
    await github.stop();
    if (inputs.path === undefined) world.github.job = "other-gate";
    await run({ comments }, inputs);
  }
  assert.equal(github.comments.length, 3);
});

test("a token that may only read, as in a fork, leaves a notice and the summary", async () => {
  found();
  const end = await run({ readOnly: true });
  assert.equal(step(end).code, 0);
  assert.match(notices(end)[0], /403.*Resource not accessible by integration.*Pull requests from forks/);
  assert.match(end.summary, /1 new finding/);
  assert.equal(end.ran.at(-1).code, 1);
});

test("a GitHub that is down is a warning, not a failure of the gate", async () => {
  const end = await run({ broken: true });
  assert.equal(end.status, "success", end.log);
  assert.deepEqual(end.commands.map((it) => it.name), ["warning"]);
});

test("no pull request, no comment", async () => {
  found();
  world.github.event = {};
  const end = await run();
  assert.match(notices(end)[0], /no pull request/);
  assert.deepEqual(github.requests, []);
});

test("a text that is longer than GitHub takes is cut, with a pointer to the run", async () => {
  world.answers({ code: 1, records: [newFinding], markdown: "é".repeat(70_000) });
  await run();
  const { body } = github.comments[0];
  assert.ok(body.length < 65_536);
  assert.match(body, /\[summary of the run\]\(https:\/\/github\.example\/example\/shop\/actions\/runs\/77\)/);
});

test("a scan without result is commented on with what it ended with", async () => {
  world.answers({ code: 2, records: undefined, printed: "no such commit\n" });
  await run();
  assert.match(github.comments[0].body, /^ {4}no such commit$/m);
});

test("the token goes in a header and is printed nowhere", async () => {
  found();
  const end = await run();
  assert.ok(github.requests.every((it) => it.authorization === "Bearer secret-token"));
  assert.doesNotMatch(end.log + end.summary, /secret-token/);
});
