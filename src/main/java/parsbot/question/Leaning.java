package parsbot.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which side a question asks about, by its words: for something or against it, and whether that something is an end. Two negatives
 * make a positive: who opposes ending it wants it to go on. Immutable and thread-safe.
 */
public enum Leaning {
    /** Wants it to end. */
    ENDING,
    /** Wants it to go on. */
    KEEPING,
    /** Both, or it cannot be told which. */
    EITHER;

    private static final Pattern FOR = words("support\\w*|back(s|ed|ing)?|favou?r(s|ed|ing)?|in"
            + " favou?r|defend\\w*|agree[sd]?|endorse[sd]?|approve[sd]?|want(s|ed)?|wanting|push(ed|es|ing)?"
            + " for|call(ed|s|ing)? (for|on)|demand(s|ed|ing)?|ask(ed|s|ing)? (for|that|to)|side[sd]? with|pro|on"
            + " board|on the side|vote[sd]? (for|to|yes)|voted? in"
            + " favou?r|(is|s|are|was|were|be|been|anyone|anybody|people|everyone|those) for|apoy\\w+|a"
            + " favor|quer[ií]an?|quieren?|defend[ií]\\w*|respald\\w+|ped[ií]an?|piden?|pidieron|exig\\w+|votaron?"
            + " por");

    private static final Pattern AGAINST = words("against|oppos\\w+|object(s|ed|ing)?"
        + " to|critici[sz]\\w*|critics?|condemn\\w*|denounc\\w*|fight|fought|fighting|protest(ed|ing)"
        + " against|upset|mad|angry|unhappy|unhappily|disagree\\w*|dislike[sd]?|slam\\w*|attack(s|ed|ing)?|resist\\w*|reject\\w*|not"
        + " want|n t want|opposition|opponents?|vote[sd]? no|no vote|complain\\w*|en"
        + " contra|contra|opon[eií]\\w*|opus\\w*|oposici[oó]n|critic\\w+|conden\\w+|rechaz\\w+");

    private static final Pattern END = words(
            "end(s|ed|ing)?|stop(s|ped|ping)?|cancel\\w*|terminat\\w*|drop(s|ped|ping)?|cut(s|ting)?|quit|kill(ed|ing)?|discontinu\\w*|not"
                + " renew\\w*|non renewal|laps\\w+|expire|pull(ed|ing)?"
                + " out|pullout|pulling|kick(ed|ing)?|throw\\w*|thrown|shut(ting)?|lock(ed|ing)?|revok\\w*|los(e|es|ing|t)|loss|abolish\\w*|scrap\\w*|get"
                + " rid|without|remov\\w+|taken? away|out|termin\\w+|acab\\w+|fin|final|dejar|cort\\w+|quit\\w+|no"
                + " renov\\w+|sac\\w+|perd\\w+|pierd\\w+");

    private static final Pattern KEEP = words(
            "keep(s|ing)?|kept|stay(s|ed|ing)?|remain(s|ed|ing)?|continu\\w+|renew\\w*|extend\\w*"
                + "|prolong\\w*|maintain\\w*|retain\\w*|mant\\w+|conserv\\w+|sigu\\w+|segu\\w+|continu\\w+|renov\\w+");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /**
     * Returns the side that a question asks about; empty if it asks for no side.
     *
     * @param question in small letters, words between single spaces
     * @param endings further words that speak of an end
     */
    public static Optional<Leaning> of(String question, List<String> endings) {
        boolean isFor = FOR.matcher(question).find();
        boolean isAgainst = AGAINST.matcher(question).find();
        if (isFor && isAgainst) {
            return Optional.of(EITHER);
        } else if (!isFor && !isAgainst) {
            return Optional.empty();
        }
        return Optional.of(isFor == speaksOfEnd(question, endings) ? ENDING : KEEPING);
    }

    /** Returns whether the question names an end, as {@link #of} takes it. */
    public static boolean speaksOfEnd(String question, List<String> endings) {
        return END.matcher(question).find() || endings.stream().anyMatch(words -> question.contains(" " + words + " "));
    }

    /** Returns whether the question speaks of going on. */
    public static boolean speaksOfKeeping(String question) {
        return KEEP.matcher(question).find();
    }

    /** Returns the other side. */
    public Leaning opposite() {
        return switch (this) {
            case ENDING -> KEEPING;
            case KEEPING -> ENDING;
            case EITHER -> EITHER;
        };
    }
}
