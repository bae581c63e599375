package dev.plumbline.reports.html;

import dev.plumbline.reports.summary.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar of 100 units, divided as counts are. The numbers stand beside it as text. */
record Bar(List<Segment> segments) {

  /** Part of a bar, in units of the whole; its CSS class names the verdict. */
  record Segment(String cssClass, String x, String width) {}

  static Bar of(Counts counts) {
    Bar bar = new Bar(new ArrayList<>());
    double all = Math.max(1, counts.total());
    double x = bar.add("noncompliant", 0, counts.noncompliant() / all);
    x = bar.add("known", x, counts.known() / all);
    x = bar.add("exempt", x, counts.exempt() / all);
    x = bar.add("ignored", x, counts.ignored() / all);
    x = bar.add("unknown", x, counts.unknown() / all);
    x = bar.add("compliant", x, counts.compliant() / all);
    bar.add("notapplicable", x, counts.notApplicable() / all);
    return bar;
  }

  private double add(String cssClass, double x, double share) {
    if (share > 0) {
      segments.add(new Segment(cssClass, units(x), units(share)));
    }
    return x + share;
  }

  private static String units(double share) {
    return String.format(Locale.ROOT, "%.2f", share * 100);
  }
}
