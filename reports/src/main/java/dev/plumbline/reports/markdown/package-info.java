/** GitHub Markdown, for the summary of a job and for a comment at a pull request. */
@NullMarked
package dev.plumbline.reports.markdown;

import org.jspecify.annotations.NullMarked;
