/**
 * Evaluations as tables for the terminal, as JSON for scripts, and as a page for a browser. Knows evaluation; the only package with
 * a template engine and a chart library.
 */
@NullMarked
package parsbot.report;

import org.jspecify.annotations.NullMarked;
