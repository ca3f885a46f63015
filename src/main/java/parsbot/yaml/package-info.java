/**
 * Reads YAML mappings that people write, field by field, and reports what is missing, unknown or not allowed. The only package
 * that knows Jackson's YAML.
 */
@NullMarked
package parsbot.yaml;

import org.jspecify.annotations.NullMarked;
