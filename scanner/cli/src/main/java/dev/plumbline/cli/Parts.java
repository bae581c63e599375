package dev.plumbline.cli;

import dev.plumbline.azure.http.Timing;
import dev.plumbline.demo.DemoOptions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What commands are built from and a test may want otherwise. Suppliers, and empty for the real
 * ones, so that a command that touches no Azure loads no class of it.
 *
 * @param demo what {@code plumbline demo} serves, if not its usual estate
 * @param timing how requests wait, if not really
 * @param paced whether requests keep to the limits of the real Azure
 */
record Parts(
    Optional<Supplier<DemoOptions>> demo, Optional<Supplier<Timing>> timing, boolean paced) {

  static final Parts REAL = new Parts(Optional.empty(), Optional.empty(), true);

  /** The same at full speed. */
  Parts withoutPace() {
    return new Parts(demo, timing, false);
  }
}
