package dev.plumbline.template.arm;

import dev.plumbline.model.Location;
import dev.plumbline.template.syntax.Syntax;
import java.util.Optional;

/**
 * A value that is given for a parameter.
 *
 * @param value the value as written; empty when it is a reference to a secret
 * @param at name and value
 */
public record Argument(String name, Optional<Syntax> value, Location at) {}
