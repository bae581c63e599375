package dev.plumbline.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** What figures were measured on; printed before and after, since others may use the machine. */
final class Machine {

  private Machine() {}

  static void describe(PrintStream out) {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        Locale.ROOT,
        "%s %s on %s %s, %d processors, load %.1f%n",
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        system.getName(),
        system.getArch(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage());
  }
}
