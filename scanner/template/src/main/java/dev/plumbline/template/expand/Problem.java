package dev.plumbline.template.expand;

import dev.plumbline.model.Location;

/**
 * Something in a template that the deployment would refuse or that we do not know. What it spoils
 * is unknown; everything else stands.
 *
 * @param what half a sentence
 * @param function whose call it is about, or empty
 */
public record Problem(String what, String function, Location at) {}
