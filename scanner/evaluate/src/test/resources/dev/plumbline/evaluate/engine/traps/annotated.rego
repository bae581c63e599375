package annotated

# METADATA
# description: An entry point on a partial object names one member of it.
# entrypoint: true
out["a"] := input.x

# METADATA
# description: An entry point on a complete rule names the rule.
# entrypoint: true
whole := input.x
