package parsbot.evaluation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Writes ids as TREC's files can hold them. Their fields end at white space, so white space in an id is written as in a web address
 * ({@code %20}); everything else stays as it is. Thread-safe.
 */
final class TrecId {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]");

    private TrecId() {}

    static String of(String id) {
        return SPACE.matcher(id)
                .replaceAll(match ->
                        URLEncoder.encode(match.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
