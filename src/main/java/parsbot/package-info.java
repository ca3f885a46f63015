/** The program: its commands, and the one place that wires objects. Knows all other packages; none knows it. */
@NullMarked
package parsbot;

import org.jspecify.annotations.NullMarked;
