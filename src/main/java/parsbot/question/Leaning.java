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

    private static final String FOR_WORDS =
            "support\\w*|(?<!push |pushed |pushes |pushing )back(s|ed|ing)?|favou?r(s|ed|ing)?|in"
                + " favou?r|defend\\w*|agree[sd]?|endorse[sd]?|approve[sd]?|prais(e|es|ed|ing)|welcom(e|es|ed)|applaud\\w*|celebrat\\w*|cheer(s|ed|ing)?|happy|glad|pleased|thrilled|(fine|ok|okay)"
                + " with|st(and|ands|ood) up for|want(s|ed)?|wanting|(push|fight|fought)(ed|es|ing)? (for|to)|c[ao]me"
                + " out for|call(ed|s|ing)? (for|on)|demand(s|ed|ing)?|ask(ed|s|ing)? (for|that|to)|side[sd]?"
                + " with|pro|on board|on the side|vote[sd]? (for|to|yes|not to)|voted? in"
                + " favou?r|(is|s|are|was|were|be|been|anyone|anybody|people|everyone|those) for|apoy\\w+|a"
                + " favor|quer[ií]an?|quieren?|defend[ií]\\w*|respald\\w+|ped[ií]an?|piden?|pidieron|exig\\w+|votaron?"
                + " por";

    private static final String AGAINST_WORDS =
            "against|(?:went|go|goes|going|came|come|comes) after|oppos\\w+|object(s|ed|ing)?"
                + " to|critici[sz]\\w*|critics?|condemn\\w*|denounc\\w*|(fight|fought|fighting)(?! (for|to)"
                + " )|push(ed|es|ing)? back|hate[sd]?|blast(s|ed|ing)?|problem with|protest(ed|ing)"
                + " against|upset|mad|angry|unhappy|unhappily|disagree\\w*|dislike[sd]?|slam\\w*|attack(s|ed|ing)?|resist\\w*|reject\\w*|opposition|opponents?|vote[sd]?"
                + " no|no vote|complain\\w*|en"
                + " contra|contra|opon[eií]\\w*|opus\\w*|oposici[oó]n|critic\\w+|conden\\w+|rechaz\\w+";

    /** What makes the opposite of the next word, or of that after one or two others. */
    private static final String NOT =
            "(?:not|never|nunca|\\w+n t|no(?= (?:quer|quier|apoy|est|respald|defend|opon|opus))) (?:\\w+ ){0,2}?";

    private static final Pattern FOR = words(FOR_WORDS);
    private static final Pattern AGAINST = words(AGAINST_WORDS);
    private static final Pattern NOT_FOR = words(NOT + "(?:" + FOR_WORDS + ")");
    private static final Pattern NOT_AGAINST = words(NOT + "(?:" + AGAINST_WORDS + ")");

    /** Not before "out" where that is part of saying something: "came out against it". */
    private static final String SPEAKS_UP =
            "(?<!(?:came|comes?|coming|speaks?|spoke|spoken|speaking|lash|lashed|lashing|turned|turns?|found|finds?|called|calls?)"
                + " )";

    private static final Pattern END = words(
            "end(s|ed|ing)?|stop(s|ped|ping)?|cancel\\w*|terminat\\w*|drop(s|ped|ping)?|cut(s|ting)?|quit|kill(ed|ing)?|discontinu\\w*|not"
                + " (to )?renew\\w*|non renewal|laps\\w+|expire|pull(ed|ing)?"
                + " out|pullout|pulling|kick(ed|ing)?|throw\\w*|thrown|shut(ting)?|lock(ed|ing)?|revok\\w*|los(e|es|ing|t)|loss|abolish\\w*|scrap\\w*|get"
                + " rid|without|remov\\w+|taken? away|" + SPEAKS_UP
                    + "out(?! (?:against|in"
                    + " favou?r|publicly|about)\\b)|termin\\w+|acab\\w+|fin|final|dejar|cort\\w+|quit\\w+|no"
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
        String stated = NOT_AGAINST
                .matcher(NOT_FOR.matcher(question).replaceAll("opposed"))
                .replaceAll("supported");
        boolean isFor = FOR.matcher(stated).find();
        boolean isAgainst = AGAINST.matcher(stated).find();
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
