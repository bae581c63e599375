# Small policies that do what policies must not, so that tests can watch the engine cope.
package traps

# Undefined without a member x.
seen := input.x

# Two values for one rule end the evaluation.
conflict := "a" if input.x

conflict := "b" if input.y

# Objects made here have their members in the order of hashes.
letters := {letter: {"z": 1, "a": 2} | some letter in input.letters}

next := input.n + 1

quotient := input.a / input.b

# As slow as the input wants, without using much memory.
slow := count([1 |
	some i in numbers.range(1, input.n)
	some j in numbers.range(1, input.n)
	i + j < 0
])

# As large as the input wants.
large := count([{"copy": i} | some i in numbers.range(1, input.n)])

echo := input

known := data.known[input.x]
