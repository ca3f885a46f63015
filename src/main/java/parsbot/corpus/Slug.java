package parsbot.corpus;

import java.util.regex.Pattern;

/** The form of the short names that those who tend a corpus give to actors, events and points. */
final class Slug {

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    /**
     * Returns the value as it is.
     *
     * @throws IllegalArgumentException if it is no such name
     */
    static String check(String value) {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("must be small letters and digits, with single hyphens between them");
        }
        return value;
    }
}
