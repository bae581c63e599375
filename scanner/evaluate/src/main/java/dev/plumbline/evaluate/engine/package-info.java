/**
 * Rego in this process: a thin binding to the WebAssembly that OPA compiles. The only package that
 * knows the engine's libraries; see {@code docs/adr} for why the binding is our own.
 */
@NullMarked
package dev.plumbline.evaluate.engine;

import org.jspecify.annotations.NullMarked;
