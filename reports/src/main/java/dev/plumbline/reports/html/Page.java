package dev.plumbline.reports.html;

import dev.plumbline.reports.summary.Summary;

/** All that the page's template shows. */
record Page(Summary summary, Listed listed, Inline style, Inline script) {

  /**
   * Nothing may be fetched, framed or run but the one style sheet and the one script that are named
   * by their digests.
   */
  String policy() {
    return "default-src 'none'; img-src data:; style-src "
        + style.source()
        + "; script-src "
        + script.source()
        + "; base-uri 'none'; form-action 'none'";
  }
}
