package dev.plumbline.template.find;

import dev.plumbline.model.Gap;
import dev.plumbline.model.Location;
import dev.plumbline.tree.TreeFile;
import java.util.Optional;

/** A file that should have been read and could not be. */
public record Trouble(TreeFile file, Gap.Reason reason, String text, Optional<Location> at) {}
