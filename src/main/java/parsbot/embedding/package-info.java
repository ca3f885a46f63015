/**
 * Texts as vectors, so that a question finds passages that say the same in other words. The only package that knows ONNX Runtime;
 * besides it, the JDK and the log it knows Jackson, for the tokenizer's vocabulary. The model comes from a jar on the class path:
 * nothing is downloaded.
 */
@NullMarked
package parsbot.embedding;

import org.jspecify.annotations.NullMarked;
