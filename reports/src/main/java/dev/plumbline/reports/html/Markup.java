package dev.plumbline.reports.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The compiled templates, called as the plain methods that they are: no engine, no reflection,
 * every parameter checked by the compiler. The output escapes by context.
 */
final class Markup {

  private static final HtmlInterceptor NONE =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private Markup() {}

  static String row(FindingRow row) {
    StringOutput text = new StringOutput();
    JtefindingGenerated.render(escaping(text), NONE, row);
    return text.toString();
  }

  static void page(Page page, TemplateOutput out) {
    JtereportGenerated.render(escaping(out), NONE, page);
  }

  private static HtmlTemplateOutput escaping(TemplateOutput output) {
    return new OwaspHtmlTemplateOutput(output);
  }
}
