/** Benchmarks: how fast and how small the program is, and how it compares with what else there is. Not part of the program. */
@NullMarked
package parsbot.bench;

import org.jspecify.annotations.NullMarked;
