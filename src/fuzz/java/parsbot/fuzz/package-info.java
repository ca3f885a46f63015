/** What a fuzzer calls with inputs that it makes up, guided by what they reach. */
@NullMarked
package parsbot.fuzz;

import org.jspecify.annotations.NullMarked;
