package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.model.Fact;

/** One item of a list below a resource, and which list. */
public record ArmChild(ArmItem item, Fact.Origin origin) {}
