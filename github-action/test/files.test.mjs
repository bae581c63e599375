// What can be said of action.yml, the scripts and the workflows without running them.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { parse } from "yaml";
import { parser } from "./lib/parser.mjs";
import { actionDirectory } from "./lib/world.mjs";

const read = (name) => readFileSync(join(actionDirectory, name), "utf8");
const workflows = readdirSync(join(actionDirectory, "examples")).map((name) => `examples/${name}`);
const scripts = ["", "lib/"].flatMap((folder) =>
  readdirSync(join(actionDirectory, folder)).filter((name) => name.endsWith(".sh")).map((name) => folder + name),
);
const action = parse(read("action.yml"));
const jobs = workflows.flatMap((file) =>
  Object.entries(parse(read(file)).jobs).map(([name, job]) => ({ file, name, job })),
);
const steps = [
  ...action.runs.steps.map((step) => ({ file: "action.yml", step })),
  ...jobs.flatMap(({ file, job }) => job.steps.map((step) => ({ file, step }))),
];

test("the examples are the three that the documentation names", () => {
  assert.deepEqual(workflows, ["examples/audit-export.yml", "examples/pull-request.yml", "examples/scheduled-scan.yml"]);
});

describe("GitHub's parser", () => {
  let complaints;
  before(async () => (complaints = await parser()));

  for (const file of ["action.yml", ...workflows]) {
    test(`takes ${file}`, async () => {
      const path = file.replace("examples", ".github/workflows");
      assert.deepEqual(await complaints(path, read(file)), []);
    });
  }

  for (const [what, from, to] of [
    ["a bad schedule", '"23 5 * * *"', '"23 25 * * *"'],
    ["an unknown permission", "id-token: write", "id-token: sometimes"],
    ["an unknown context", "${{ vars.AZURE_TENANT_ID }}", "${{ var.AZURE_TENANT_ID }}"],
    ["an unknown key of a job", "timeout-minutes", "timeout"],
    ["broken YAML", "jobs:", "jobs: ["],
  ]) {
    test(`refuses a workflow with ${what}`, async () => {
      const text = read("examples/scheduled-scan.yml");
      assert.ok(text.includes(from));
      assert.notDeepEqual(await complaints(".github/workflows/scheduled-scan.yml", text.replace(from, to)), []);
    });
  }

  for (const [what, from, to] of [
    ["a step without shell", "      shell: bash\n", ""],
    ["another kind of runs", "using: composite", "using: compost"],
    ["secrets, which a composite has not", "${{ inputs.mode }}", "${{ secrets.MODE }}"],
  ]) {
    test(`refuses an action with ${what}`, async () => {
      const text = read("action.yml");
      assert.ok(text.includes(from));
      assert.notDeepEqual(await complaints("action.yml", text.replace(from, to)), []);
    });
  }
});

describe("every step", () => {
  test("keeps ${{ }} out of its script", () => {
    for (const { file, step } of steps) assert.ok(!step.run?.includes("${{"), `${file}: ${step.name}`);
  });

  test("of the action runs one script of its own, so that there is no logic in YAML", () => {
    for (const step of action.runs.steps) assert.match(step.run, /^"\$GITHUB_ACTION_PATH\/[a-z-]+\.sh"$/);
  });

  test("uses nothing but what is fetched by its full commit id", () => {
    for (const { file, step } of steps) {
      if (!step.uses) continue;
      assert.match(step.uses, /^(\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40}$)/, `${file}: ${step.uses}`);
    }
  });

  test("that uses this action gives it inputs that it has", () => {
    const uses = steps.filter(({ step }) => step.uses?.endsWith("/github-action"));
    assert.ok(uses.length > 0);
    for (const { file, step } of uses) {
      for (const name of Object.keys(step.with)) assert.ok(name in action.inputs, `${file}: ${name}`);
    }
  });

  test("that shows results runs whatever happened before", () => {
    for (const step of action.runs.steps.slice(1)) assert.match(step.if, /^always\(\)/, step.name);
  });
});

describe("every job", () => {
  test("has permissions of its own, and the workflow none", () => {
    for (const file of workflows) assert.deepEqual(parse(read(file)).permissions, {}, file);
    for (const { file, job } of jobs) assert.equal(typeof job.permissions, "object", file);
  });

  test("has the least of them", () => {
    const all = Object.fromEntries(jobs.map(({ file, job }) => [file.replace("examples/", ""), job.permissions]));
    assert.deepEqual(all, {
      "audit-export.yml": { "id-token": "write" },
      "pull-request.yml": { contents: "read", "pull-requests": "write" },
      "scheduled-scan.yml": { "id-token": "write" },
    });
  });

  test("ends at some time", () => {
    for (const { file, job } of jobs) assert.equal(typeof job["timeout-minutes"], "number", file);
  });
});

test("no workflow runs with write access on what a stranger sends", () => {
  for (const file of workflows) {
    const { on } = parse(read(file));
    for (const event of ["pull_request_target", "workflow_run", "issue_comment"]) assert.ok(!(event in on), file);
    assert.doesNotMatch(read(file), /write-all/);
  }
});

describe("the action", () => {
  test("hands on every input, each under the name of its variable", () => {
    const given = Object.assign({}, ...action.runs.steps.map((step) => step.env));
    for (const name of Object.keys(action.inputs)) {
      const variable = name === "github-token" ? "GITHUB_TOKEN" : `INPUT_${name.replaceAll("-", "_")}`;
      assert.equal(given[variable], `\${{ inputs.${name} }}`, name);
    }
  });

  // GitHub's parser does not see this.
  test("reads no input that it does not declare", () => {
    for (const [, name] of read("action.yml").matchAll(/\binputs\.([\w-]+)/g)) assert.ok(name in action.inputs, name);
  });

  test("has names in kebab-case, and a description of each", () => {
    for (const [name, it] of [...Object.entries(action.inputs), ...Object.entries(action.outputs)]) {
      assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(it.description, name);
    }
  });

  test("has defaults only where an option of the same name could not be masked", () => {
    const withDefault = Object.entries(action.inputs).filter(([, it]) => "default" in it).map(([name]) => name);
    assert.deepEqual(withDefault, ["comment", "upload-sarif", "github-token"]);
  });

  test("is explained input by input, and output by output", () => {
    const page = readFileSync(join(actionDirectory, "..", "docs", "github-action.md"), "utf8");
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      assert.ok(page.includes(`\`${name}\``), name);
    }
  });
});

describe("every script", () => {
  test("stops at what fails", () => {
    for (const name of scripts.filter((it) => !it.startsWith("lib/"))) assert.match(read(name), /^set -euo pipefail$/m, name);
  });

  test("can be run", () => {
    const listed = execFileSync("git", ["ls-files", "--stage", "--", "*.sh"], { cwd: actionDirectory, encoding: "utf8" });
    for (const line of listed.trim().split("\n")) {
      assert.equal(line.startsWith("100755"), !line.includes("\tlib/"), line);
    }
  });

  const shellcheck = spawnSync("shellcheck", ["--version"]).status === 0;
  test("has nothing that shellcheck finds", { skip: shellcheck ? false : "shellcheck is not on the PATH" }, () => {
    const { stdout, status } = spawnSync("shellcheck", ["--external-sources", ...scripts, "test/fake/plumbline"], {
      cwd: actionDirectory,
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
  });
});
