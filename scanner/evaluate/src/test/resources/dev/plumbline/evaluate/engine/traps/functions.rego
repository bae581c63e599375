# Needs a function of the host, which OPA's WebAssembly does not hold.
package functions

text := sprintf("%s", [input.x])

both := {"first": object.get({"t": t | t := text}, "t", "undefined"), "second": input.x}
