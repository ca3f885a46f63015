/** A small HTTP server on the JDK's, for what this process is asked by machines. Knows nothing of what is asked. */
@NullMarked
package parsbot.http;

import org.jspecify.annotations.NullMarked;
