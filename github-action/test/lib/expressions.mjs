// Expressions of workflows and actions, evaluated by GitHub's own library.
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

const STATUS_FUNCTIONS = ["success", "failure", "always", "cancelled"];

/** A value of JSON as the evaluator wants it. */
function dataOf(value) {
  return JSON.parse(JSON.stringify(value), data.reviver);
}

function statusFunctions(status) {
  const answers = {
    success: status === "success",
    failure: status === "failure",
    always: true,
    cancelled: false,
  };
  return STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answers[name]),
  }));
}

function evaluate(expression, context, status) {
  const functions = statusFunctions(status);
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(context), functions).parse();
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  return new Evaluator(parsed, dataOf(context), byName).evaluate();
}

/** Text with its ${{ }} replaced, as in `env`, `with` and outputs. */
export function interpolate(text, context, status = "success") {
  return String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, expression) =>
    evaluate(expression.trim(), context, status).coerceString(),
  );
}

/** An `if`: with success() in front unless it asks for the status itself. */
export function holds(condition, context, status) {
  if (condition === undefined) return status === "success";
  const expression = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  const asks = STATUS_FUNCTIONS.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(expression));
  return isTrue(evaluate(asks ? expression : `success() && (${expression})`, context, status));
}

function isTrue(value) {
  const text = value.coerceString();
  return !(text === "" || text === "false" || text === "0");
}
