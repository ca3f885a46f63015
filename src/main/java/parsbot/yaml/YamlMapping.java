package parsbot.yaml;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

/**
 * A YAML mapping read field by field. Each accessor returns the value, or reports a problem and returns the fallback, so that one
 * pass finds everything that is wrong; {@link #reportUnknownFields()} comes last. Not thread-safe.
 */
public final class YamlMapping {

    private static final int MAX_CODE_POINTS = 3_000_000;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loaderOptions(loaderOptions())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node;
    private final String where;
    private final String prefix;
    private final Problems problems;

    /** Whether the text could be read at all; if not, no field is missing. */
    private final boolean readable;

    private final Set<String> asked = new LinkedHashSet<>();

    private YamlMapping(ObjectNode node, String where, String prefix, Problems problems, boolean readable) {
        this.node = node;
        this.where = where;
        this.prefix = prefix;
        this.problems = problems;
        this.readable = readable;
    }

    /**
     * Reads a mapping.
     *
     * @param yaml the text; an empty one, or one with comments only, is an empty mapping
     * @param where the file it stands in, for messages
     * @param linesBefore how many lines of the file come before the text, so that messages name the file's line
     * @return the mapping; an empty one if the text cannot be read, which is then reported
     */
    public static YamlMapping read(String yaml, String where, int linesBefore, Problems problems) {
        try {
            JsonNode node = parse(yaml);
            if (node instanceof ObjectNode mapping) {
                return new YamlMapping(mapping, where, "", problems, true);
            } else if (node.isNull()) {
                return new YamlMapping(NODES.objectNode(), where, "", problems, true);
            }
            problems.add(
                    where,
                    "is '" + shown(node) + "' where a YAML mapping is expected: write it as lines of 'field: value'");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(
                    line < 1 ? where : where + ":" + (line + linesBefore),
                    "is not valid YAML: " + Problem.shown(reason(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
        return new YamlMapping(NODES.objectNode(), where, "", problems, false);
    }

    private static JsonNode parse(String yaml) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            JsonNode node = parser.nextToken() == null ? NODES.nullNode() : parseValue(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "a second document begins here: only one is allowed");
            }
            return node;
        }
    }

    /** Returns the value with every scalar as it is written, since a title such as 1.10 is no number. */
    private static JsonNode parseValue(YAMLParser parser) throws IOException {
        if (parser.isCurrentAlias()) {
            throw new JsonParseException(
                    parser, "the alias '*" + parser.getText() + "' is not supported: repeat the value");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode mapping = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    mapping.set(name, parseValue(parser));
                }
                yield mapping;
            }
            case START_ARRAY -> {
                ArrayNode list = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(parseValue(parser));
                }
                yield list;
            }
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return marked.getContext() == null ? marked.getProblem() : marked.getContext() + ", " + marked.getProblem();
        }
        return e.getOriginalMessage();
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "" : Problem.shown(value.isTextual() ? value.asText() : value.toString());
    }

    /** Returns whether the text was a mapping; if not, which is reported, nothing follows from what is missing. */
    public boolean isReadable() {
        return readable;
    }

    /** Returns whether the field is there and not empty. */
    public boolean has(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    /** Returns the field's text without surrounding space; empty if the field is missing or, which is reported, no text. */
    public Optional<String> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = node.get(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            report(field, shown(value), "must be a text, not empty");
            return Optional.empty();
        }
        return Optional.of(value.asText().strip());
    }

    /** Reports the field if it is missing. */
    public void require(String field) {
        if (!has(field) && readable) {
            problems.add(where, "field '" + prefix + field + "' is missing");
        }
    }

    /** Returns the field's text as {@link #text} does; a missing field is reported. */
    public Optional<String> requiredText(String field) {
        require(field);
        return text(field);
    }

    /**
     * Returns the field's value, parsed.
     *
     * @param parser throws {@link IllegalArgumentException} with what is allowed as its message
     */
    public <T> Optional<T> value(String field, Function<String, T> parser) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                report(field, text, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** Returns the constant that the field names in lower case. */
    public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
        return value(
                field,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> yamlName(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(YamlMapping::yamlName)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Returns the field's whole number, which is within {@code min} to {@code max}, both included, or the fallback. */
    public int integer(String field, int fallback, int min, int max) {
        return value(field, text -> {
                    String allowed = "must be a whole number from " + min + " to " + max;
                    if (!text.matches("-?\\d{1,9}")) {
                        throw new IllegalArgumentException(allowed);
                    }
                    int number = Integer.parseInt(text);
                    if (number < min || number > max) {
                        throw new IllegalArgumentException(allowed);
                    }
                    return number;
                })
                .orElse(fallback);
    }

    /** Returns the field's number, which is within {@code min} to {@code max}, both included, or the fallback. */
    public double number(String field, double fallback, double min, double max) {
        return value(field, text -> {
                    String allowed = "must be a number from " + min + " to " + max;
                    if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
                        throw new IllegalArgumentException(allowed);
                    }
                    double number = Double.parseDouble(text);
                    if (number < min || number > max) {
                        throw new IllegalArgumentException(allowed);
                    }
                    return number;
                })
                .orElse(fallback);
    }

    /** Returns whether the field says {@code true} or {@code false}, or the fallback. */
    public boolean flag(String field, boolean fallback) {
        return value(field, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("must be true or false");
                })
                .orElse(fallback);
    }

    /** Returns the field's list of texts; empty if the field is missing. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        if (has(field)) {
            JsonNode list = node.get(field);
            if (!list.isArray()) {
                report(field, shown(list), "must be a list of texts, one a line after '- '");
            }
            for (JsonNode item : list.isArray() ? list : NODES.arrayNode()) {
                if (item.isTextual() && !item.asText().isBlank()) {
                    texts.add(item.asText().strip());
                } else {
                    report(field, shown(item), "each entry must be a text, not empty");
                }
            }
        }
        return List.copyOf(texts);
    }

    /** Returns the mapping that the field holds; an empty one if the field is missing or, which is reported, no mapping. */
    public YamlMapping mapping(String field) {
        String inner = prefix + field + ".";
        if (!has(field)) {
            return new YamlMapping(NODES.objectNode(), where, inner, problems, readable);
        }
        if (node.get(field) instanceof ObjectNode mapping) {
            return new YamlMapping(mapping, where, inner, problems, true);
        }
        report(field, shown(node.get(field)), "must be a mapping, its fields indented below it");
        return new YamlMapping(NODES.objectNode(), where, inner, problems, false);
    }

    /**
     * Returns the mappings that the field lists; empty if the field is missing. An entry is named in messages by its {@code id}, else
     * by its place, counted from 1.
     */
    public List<YamlMapping> mappings(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (!(node.get(field) instanceof ArrayNode list)) {
            report(field, shown(node.get(field)), "must be a list of mappings, each after '- '");
            return List.of();
        }
        List<YamlMapping> mappings = new ArrayList<>();
        for (JsonNode item : list) {
            String place = String.valueOf(mappings.size() + 1);
            if (item instanceof ObjectNode mapping) {
                String name = mapping.path("id").isTextual()
                        ? Problem.shown(mapping.get("id").asText())
                        : place;
                mappings.add(new YamlMapping(mapping, where, prefix + field + "[" + name + "].", problems, true));
            } else {
                report(field, shown(item), "each entry must be a mapping, its fields after '- ' and indented below it");
            }
        }
        return List.copyOf(mappings);
    }

    /** Returns the names of all fields, in their order, and counts them as known. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    /** Reports each field that nothing has asked for. */
    public void reportUnknownFields() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(
                        where,
                        "field '" + prefix + Problem.shown(name) + "' is unknown: allowed are "
                                + String.join(", ", asked));
            }
        });
    }

    /** Reports that something is wrong with the mapping as a whole. */
    public void report(String what) {
        problems.add(where, prefix.isEmpty() ? what : "'" + prefix.substring(0, prefix.length() - 1) + "' " + what);
    }

    /** Reports that the field's value is not allowed. */
    public void report(String field, String value, String allowed) {
        problems.add(Problem.ofField(where, prefix + field, value, allowed));
    }

    private static String yamlName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LoaderOptions loaderOptions() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        return options;
    }
}
