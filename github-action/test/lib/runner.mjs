// Runs the steps of a job, or of a composite action, as GitHub's runner does: conditions, environment,
// outputs, workflow commands, failure. What it does not know it refuses.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { commandsIn, valuesIn } from "./commands.mjs";
import { holds, interpolate } from "./expressions.mjs";

const KEYS_OF_A_STEP = ["name", "id", "if", "shell", "run", "env", "uses", "with", "working-directory"];

export function readYaml(file) {
  return parse(readFileSync(file, "utf8"));
}

function bash(script, environment, directory) {
  return new Promise((done, fail) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: directory,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    child.stdout.on("data", (chunk) => (log += chunk));
    child.stderr.on("data", (chunk) => (log += chunk));
    child.on("error", fail);
    child.on("close", (code) => done({ code, log }));
  });
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, change(value)]));
}

/** One machine: its directories, and what all steps on it have printed and written. */
export class Runner {
  constructor({ temporary, workspace, environment, github, vars = {} }) {
    Object.assign(this, { temporary, workspace, github, vars });
    this.environment = environment;
    this.log = "";
    this.summary = "";
    this.commands = [];
    mkdirSync(temporary, { recursive: true });
  }

  /** Runs one job of a workflow file. */
  async job(file, name) {
    const workflow = readYaml(file);
    const job = workflow.jobs[name];
    const context = this.context({ github: { ...this.github, job: name, workflow: workflow.name } });
    const environment = { ...mapValues(workflow.env, (v) => interpolate(v, context)) };
    context.env = environment;
    Object.assign(environment, mapValues(job.env, (v) => interpolate(v, context)));
    const shell = job.defaults?.run?.shell ?? workflow.defaults?.run?.shell;
    return this.steps(job.steps, context, { ...this.variables(context), ...environment }, shell);
  }

  /** Runs a composite action with the given inputs. */
  async action(directory, given = {}, context = this.context({ github: this.github }), environment = {}) {
    const action = readYaml(join(directory, "action.yml"));
    const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
    if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(", ")}`);
    const inside = { ...context, steps: {}, inputs: {} };
    for (const [name, input] of Object.entries(action.inputs)) {
      inside.inputs[name] = name in given ? String(given[name]) : interpolate(input.default ?? "", context);
    }
    const variables = { ...this.variables(context), ...environment, GITHUB_ACTION_PATH: resolve(directory) };
    const end = await this.steps(action.runs.steps, inside, variables, undefined);
    return { ...end, outputs: mapValues(action.outputs, (output) => interpolate(output.value, inside)) };
  }

  async steps(steps, context, environment, shell) {
    let status = "success";
    const ran = [];
    context.steps = {};
    for (const step of steps) {
      const odd = Object.keys(step).filter((key) => !KEYS_OF_A_STEP.includes(key));
      if (odd.length > 0) throw new Error(`this runner does not know ${odd.join(", ")}`);
      if (!holds(step.if, context, status)) continue;
      const end = await this.step(step, context, environment, shell);
      ran.push({ name: step.name, ...end });
      if (step.id) context.steps[step.id] = { outputs: end.outputs, outcome: end.outcome, conclusion: end.outcome };
      if (end.outcome === "failure") status = "failure";
    }
    return { status, ran };
  }

  async step(step, context, environment, shell) {
    const own = mapValues(step.env, (value) => interpolate(value, context));
    if (step.uses === undefined) return this.script(step, { ...environment, ...own }, step.shell ?? shell);
    if (!step.uses.startsWith("./")) throw new Error(`this runner fetches nothing: ${step.uses}`);
    const given = mapValues(step.with, (value) => interpolate(value, context));
    const end = await this.action(join(this.workspace, step.uses), given, context, { ...environment, ...own });
    return { ...end, outcome: end.status };
  }

  async script(step, environment, shell) {
    if (shell !== "bash") throw new Error(`the step ${step.name} names no shell that this runner knows`);
    const files = mkdtempSync(join(this.temporary, "step-"));
    const at = (name) => join(files, name);
    for (const name of ["output", "env", "path", "summary"]) writeFileSync(at(name), "");
    writeFileSync(at("script.sh"), step.run);
    const { code, log } = await bash(
      at("script.sh"),
      {
        ...environment,
        GITHUB_OUTPUT: at("output"),
        GITHUB_ENV: at("env"),
        GITHUB_PATH: at("path"),
        GITHUB_STEP_SUMMARY: at("summary"),
      },
      resolve(this.workspace, step["working-directory"] ?? "."),
    );
    if (readFileSync(at("env"), "utf8") + readFileSync(at("path"), "utf8") !== "") {
      throw new Error(`the step ${step.name} changes the environment of later steps`);
    }
    const commands = commandsIn(log);
    this.log += log;
    this.commands.push(...commands);
    const summary = readFileSync(at("summary"), "utf8");
    this.summary += summary;
    const outputs = valuesIn(readFileSync(at("output"), "utf8"));
    return { outcome: code === 0 ? "success" : "failure", code, log, commands, outputs, summary };
  }

  context(more) {
    return { vars: this.vars, env: {}, steps: {}, inputs: {}, runner: { temp: this.temporary }, ...more };
  }

  /** What the runner sets for every step. */
  variables({ github }) {
    const event = join(this.temporary, "event.json");
    if (!existsSync(event)) writeFileSync(event, JSON.stringify(github.event ?? {}));
    return {
      ...this.environment,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: github.api_url ?? "",
      GITHUB_BASE_REF: github.base_ref ?? "",
      GITHUB_EVENT_NAME: github.event_name ?? "",
      GITHUB_EVENT_PATH: event,
      GITHUB_HEAD_REF: github.head_ref ?? "",
      GITHUB_JOB: github.job ?? "",
      GITHUB_REF: github.ref ?? "",
      GITHUB_REPOSITORY: github.repository ?? "",
      GITHUB_RUN_ID: "77",
      GITHUB_SERVER_URL: github.server_url ?? "",
      GITHUB_SHA: github.sha ?? "",
      GITHUB_WORKFLOW: github.workflow ?? "",
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_OS: this.environment.RUNNER_OS ?? "Linux",
      RUNNER_TEMP: this.temporary,
    };
  }
}
