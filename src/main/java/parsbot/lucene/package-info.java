/**
 * The index: how it is built, kept in the data folder, and searched. The only package that knows Lucene; its document numbers do
 * not leave it.
 */
@NullMarked
package parsbot.lucene;

import org.jspecify.annotations.NullMarked;
