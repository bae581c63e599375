// The action's steps, run over a real repository with a Plumbline that answers what a test wants.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { GitHub } from "./lib/github.mjs";
import { commit, newFinding, World } from "./lib/world.mjs";

let world;
beforeEach(() => (world = new World()));
afterEach(() => world.remove());

const errors = (end) => end.commands.filter((it) => it.name === "error").map((it) => it.text);

describe("the scan", () => {
  test("judges the workspace against the pull request's base", async () => {
    const end = await world.run();
    assert.equal(end.status, "success", end.log);
    const [scan, ...reports] = world.calls();
    assert.deepEqual(scan, [
      "scan", "path", `--against=${world.base}`, `--output=${end.outputs["report-dir"]}`, "--no-progress", "--", ".",
    ]);
    assert.deepEqual(reports.map((it) => it[3]), ["annotations", "markdown", "sarif-github"]);
  });

  test("runs on the runner's own JDK 25, not on an older JAVA_HOME", async () => {
    await world.run();
    assert.match(world.fakeFile("environment"), new RegExp(`^JAVA_HOME=${world.environment.JAVA_HOME_25_X64}$`, "m"));
  });

  test("runs on the JDK that an earlier step has set up", async () => {
    const own = world.environment.JAVA_HOME_25_X64;
    delete world.environment.JAVA_HOME_25_X64;
    world.environment.JAVA_HOME = own;
    await world.run();
    assert.match(world.fakeFile("environment"), new RegExp(`^JAVA_HOME=${own}$`, "m"));
  });

  test("names actions/setup-java where there is no JDK 25", async () => {
    delete world.environment.JAVA_HOME_25_X64;
    const end = await world.run();
    assert.equal(end.outputs["exit-code"], "2");
    assert.match(errors(end)[0], /actions\/setup-java/);
    assert.match(end.summary, /actions\/setup-java/);
  });

  test("counts by severity, and new ones apart from all", async () => {
    const records = [
      newFinding,
      { ...newFinding, severity: "critical" },
      { ...newFinding, known: "mergeBase" },
      { ...newFinding, exemption: "EX-1" },
      { ...newFinding, ignore: { reason: "why", at: {}, added: true } },
      { ...newFinding, verdict: "compliant" },
      { ...newFinding, verdict: "unknown" },
      { record: "resolved" },
    ];
    world.answers({ code: 1, records });
    const { outputs } = await world.run();
    const expected = { new: "2", critical: "1", high: "1", medium: "0", low: "0", total: "5", unknown: "1", resolved: "1" };
    for (const [name, value] of Object.entries(expected)) assert.equal(outputs[name], value, name);
  });

  test("does not pretend to run on Windows", async () => {
    world.environment.RUNNER_OS = "Windows";
    const end = await world.run();
    assert.match(errors(end)[0], /Linux and macOS/);
  });

  for (const [code, result, records] of [
    [0, "clean", []],
    [1, "findings", [newFinding]],
    [3, "incomplete", [{ record: "gap" }]],
    [4, "error", undefined],
    [2, "error", undefined],
  ]) {
    test(`that exits with ${code} is ${result}, and ${code ? "fails" : "passes"} the job in the last step`, async () => {
      world.answers({ code, records });
      const end = await world.run();
      assert.equal(end.outputs["exit-code"], String(code));
      assert.equal(end.outputs.result, result);
      assert.equal(end.status, code === 0 ? "success" : "failure");
      assert.deepEqual(end.ran.map((it) => it.name), ["Scan", "Annotations", "Summary", "Result"]);
      assert.deepEqual(end.ran.map((it) => it.code), [0, 0, 0, code]);
    });
  }

  test("that says success but left no findings is an error", async () => {
    world.answers({ code: 0, records: undefined });
    const end = await world.run();
    assert.equal(end.outputs.result, "error");
    assert.equal(end.ran.at(-1).code, 4);
  });

  test("does not take the findings of an earlier run for its own", async () => {
    mkdirSync(world.at("out"));
    writeFileSync(world.at("out", "findings.jsonl"), "{}\n");
    world.answers({ code: 2, records: undefined });
    const end = await world.run({ output: world.at("out") });
    assert.equal(end.outputs.result, "error");
    assert.equal(end.outputs["sarif-file"], "");
  });

  test("whose program cannot be started fails the job", async () => {
    const { archive } = world.archive();
    writeFileSync(archive, "no archive");
    const end = await world.run(world.archive());
    assert.equal(end.outputs.result, "error");
    assert.equal(end.status, "failure");
  });

  test("shows the end of its log in the summary when it has no result", async () => {
    world.answers({ code: 2, records: undefined, printed: "This clone is shallow. Run git fetch --unshallow.\n```\n# not a title\n" });
    const end = await world.run();
    assert.match(end.summary, /^ {4}This clone is shallow\. Run git fetch --unshallow\.$/m);
    assert.match(end.summary, /^ {4}# not a title$/m);
  });

  test("keeps its results in the directory of the input output", async () => {
    const end = await world.run({ output: "out put" });
    assert.equal(end.outputs["report-dir"], join(world.workspace, "out put"));
    assert.equal(end.outputs["sarif-file"], join(world.workspace, "out put", "findings.github.sarif"));
    assert.ok(existsSync(end.outputs["sarif-file"]));
  });

  test("leaves nothing else in the runner's temporary directory", async () => {
    const end = await world.run();
    assert.ok(end.outputs["report-dir"].startsWith(world.at("temporary", "plumbline-report.")));
    assert.deepEqual(readdirSync(world.at("temporary")).filter((it) => it.startsWith("plumbline.")), []);
  });
});

describe("an input", () => {
  test("is the option of its name, and an empty one is not given", async () => {
    await world.run({
      path: "infra", "fail-on": "high", "fail-on-unknown": "critical", baseline: "strict", config: "ci.yaml",
      "known-findings": " known.json\n", exemptions: "", exclude: "old/**\n\n  samples/*  \n", against: "main",
    });
    assert.deepEqual(world.calls()[0].filter((it) => !it.startsWith("--output=")), [
      "scan", "path", "--config=ci.yaml", "--baseline=strict", "--fail-on=high", "--fail-on-unknown=critical",
      "--against=main", "--known-findings=known.json", "--exclude=old/**", "--exclude=samples/*",
      "--no-progress", "--", "./infra",
    ]);
  });

  test("path makes the scan run at the top of its own repository", async () => {
    await world.run({ path: "infra" });
    assert.equal(world.fakeFile("directory").trim(), world.workspace);
  });

  test("against: none counts old findings, too", async () => {
    await world.run({ against: "none" });
    assert.ok(!world.calls()[0].some((it) => it.startsWith("--against")));
  });

  test("against is not given outside of pull requests and merge groups", async () => {
    world.github.event = {};
    await world.run();
    assert.ok(!world.calls()[0].some((it) => it.startsWith("--against")));
  });

  test("against is the base of a merge group", async () => {
    world.github.event = { merge_group: { base_sha: world.base } };
    await world.run();
    assert.ok(world.calls()[0].includes(`--against=${world.base}`));
  });

  for (const [given, message] of [
    [{ comment: "yes" }, /The input comment must be true or false, not "yes"/],
    [{ "upload-sarif": "True" }, /The input upload-sarif must be true or false/],
    [{ mode: "bicep" }, /The input mode must be path or azure, not "bicep"/],
    [{ subscription: "Shop" }, /The input subscription needs mode: azure/],
    [{ mode: "azure", against: "main" }, /The input against needs mode: path/],
    [{ "fail-on": "high\nlow" }, /The input fail-on has more than one line/],
    [{ against: "--upload-pack=touch x" }, /The input against must be a commit or a branch/],
    [{ path: "nowhere" }, /The input path names no directory of this workspace: nowhere/],
    [{ "archive-sha256": "" }, /The input archive needs archive-sha256/],
    [{ archive: "" }, /The input archive-sha256 needs archive/],
    [{ archive: "http://plumbline.example/a.tar.gz" }, /must be an https address or a file/],
    [{ "archive-sha256": "0".repeat(64) }, /archive-sha256 says 0{64}\. It is not run/],
    [{ mode: "azure", "azure-client-id": "c" }, /azure-client-id and azure-tenant-id need each other/],
    [{ mode: "azure", "azure-client-id": "c", "azure-tenant-id": "t" }, /permission id-token: write/],
  ]) {
    test(`that is wrong is refused: ${JSON.stringify(given)}`, async () => {
      const end = await world.run(given);
      assert.equal(end.outputs["exit-code"], "2", end.log);
      assert.equal(end.outputs.result, "error");
      assert.equal(end.status, "failure");
      assert.match(errors(end)[0], message);
      assert.match(end.summary, message);
      assert.deepEqual(world.calls(), []);
    });
  }
});

describe("azure", () => {
  test("is scanned with lists, and with the job's identity token when a client is named", async () => {
    const github = await GitHub.start();
    Object.assign(world.environment, {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/token?run=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "asks-for-tokens",
    });
    const end = await world.run({
      mode: "azure", subscription: "Shop\nShop test", "with-key-vault-data-plane": "true", cloud: "public",
      "azure-client-id": "c-1", "azure-tenant-id": "t-1",
    });
    await github.stop();
    assert.equal(end.status, "success", end.log);
    assert.deepEqual(world.calls()[0].filter((it) => !it.startsWith("--output=")), [
      "scan", "azure", "--credential=workload-identity", "--cloud=public", "--subscription=Shop",
      "--subscription=Shop test", "--with-key-vault-data-plane", "--no-progress",
    ]);
    assert.equal(world.fakeFile("token"), "identity of api://AzureADTokenExchange");
    assert.match(world.fakeFile("environment"), /^AZURE_CLIENT_ID=c-1$/m);
    const file = /^AZURE_FEDERATED_TOKEN_FILE=(.*)$/m.exec(world.fakeFile("environment"))[1];
    assert.ok(!existsSync(file), "the token outlives the step");
  });

  test("is signed in to otherwise when no client is named", async () => {
    await world.run({ mode: "azure", credential: "azure-cli" });
    assert.ok(world.calls()[0].includes("--credential=azure-cli"));
    assert.doesNotMatch(world.fakeFile("environment"), /AZURE_FEDERATED_TOKEN_FILE/);
  });
});

describe("foreign text", () => {
  const hostile = "$(touch ran) `touch ran` \"; touch ran; ' ${{ github.token }}";

  test("in the scan's log is no workflow command", async () => {
    const printed = "::error::forged\n##[error]forged\n::set-output name=result::clean\n::add-mask::a\nno end of line";
    world.answers({ code: 0, records: [], printed });
    const end = await world.run();
    assert.deepEqual(end.commands, []);
    assert.equal(end.outputs.result, "clean");
    assert.match(end.log, /forged/);
  });

  test("in the rendered annotations is at most an annotation", async () => {
    const annotations = "::error file=a.json,line=3,title=Rule::Text%0A::add-path::x\n::add-path::x\n##[add-path]x\n  ::set-env name=A::b\n";
    world.answers({ code: 1, records: [newFinding], annotations });
    const end = await world.run();
    assert.deepEqual(end.commands.map((it) => it.name), ["error"]);
    assert.deepEqual(end.commands[0].properties, { file: "a.json", line: "3", title: "Rule" });
  });

  test("in a result cannot add an output", async () => {
    world.answers({ code: 2, records: undefined, printed: "x\nEOF\nresult=clean\nexit-code=0\nexit-code<<EOF\n0\nEOF\n" });
    const end = await world.run();
    assert.equal(end.outputs.result, "error");
    assert.equal(end.outputs["exit-code"], "2");
  });

  test("in names and inputs runs nothing", async () => {
    mkdirSync(join(world.workspace, hostile));
    const branch = "$(touch${IFS}ran)`touch${IFS}ran`";
    world.github.head_ref = branch;
    world.github.event.pull_request.head.ref = branch;
    const end = await world.run({ path: hostile, exclude: hostile, against: hostile, config: hostile });
    assert.equal(end.status, "success", end.log);
    assert.ok(world.calls()[0].includes(`--exclude=${hostile}`));
    assert.ok(world.calls()[0].includes(`--against=${hostile}`));
    assert.equal(world.calls()[0].at(-1), `./${hostile}`);
    assert.ok(!existsSync(join(world.workspace, "ran")) && !existsSync(join(world.workspace, hostile, "ran")));
  });

  test("in an input that is refused cannot forge a command either", async () => {
    const end = await world.run({ mode: "x\n::warning::forged" });
    assert.deepEqual(end.commands.map((it) => it.name), ["error"]);
  });

  test("as the event's base is refused unless it is a commit id", async () => {
    world.github.event.pull_request.base.sha = "main --output=/etc";
    const end = await world.run();
    assert.equal(end.outputs["exit-code"], "2");
  });
});

describe("the summary", () => {
  test("is the scan's Markdown", async () => {
    world.answers({ code: 1, records: [newFinding], markdown: "## 1 new finding\n" });
    assert.equal((await world.run()).summary, "## 1 new finding\n");
  });

  test("is a pointer where GitHub would take nothing", async () => {
    world.answers({ code: 1, records: [newFinding], markdown: "x".repeat(1_048_577) });
    const end = await world.run();
    assert.match(end.summary, /larger than GitHub takes/);
    assert.ok(end.summary.length < 1000);
  });
});

test("the token reaches no step but those that talk to GitHub", async () => {
  await world.run();
  assert.doesNotMatch(world.fakeFile("environment"), /secret-token/);
});

test("a format that cannot be written is an error, not a clean scan", async () => {
  world.answers({ code: 0, records: [] });
  rmSync(join(world.fake, "markdown"));
  const end = await world.run();
  assert.equal(end.outputs["exit-code"], "4");
  assert.equal(end.status, "failure");
  assert.match(end.summary, /could not be written as markdown/);
});
