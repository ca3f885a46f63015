package parsbot.question;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out what people write short in chats ("wat", "abt", "ppl"), so that a question means the same to the model that compares
 * meanings. Knows English and Spanish, and no word that is one of the language as it stands. Thread-safe.
 */
public final class Shorthand {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("wat", "what"),
            Map.entry("wut", "what"),
            Map.entry("waht", "what"),
            Map.entry("whta", "what"),
            Map.entry("hwat", "what"),
            Map.entry("wehn", "when"),
            Map.entry("whne", "when"),
            Map.entry("hwen", "when"),
            Map.entry("whre", "where"),
            Map.entry("hwere", "where"),
            Map.entry("wheer", "where"),
            Map.entry("hwy", "why"),
            Map.entry("whcih", "which"),
            Map.entry("abot", "about"),
            Map.entry("abuot", "about"),
            Map.entry("aobut", "about"),
            Map.entry("becuase", "because"),
            Map.entry("beacuse", "because"),
            Map.entry("wiht", "with"),
            Map.entry("thier", "their"),
            Map.entry("tehy", "they"),
            Map.entry("poeple", "people"),
            Map.entry("peopel", "people"),
            Map.entry("peple", "people"),
            Map.entry("agianst", "against"),
            Map.entry("untill", "until"),
            Map.entry("befor", "before"),
            Map.entry("aftr", "after"),
            Map.entry("frm", "from"),
            Map.entry("siad", "said"),
            Map.entry("wht", "what"),
            Map.entry("whts", "what is"),
            Map.entry("wats", "what is"),
            Map.entry("wuts", "what is"),
            Map.entry("whos", "who is"),
            Map.entry("wen", "when"),
            Map.entry("wer", "where"),
            Map.entry("wher", "where"),
            Map.entry("wich", "which"),
            Map.entry("teh", "the"),
            Map.entry("hte", "the"),
            Map.entry("taht", "that"),
            Map.entry("adn", "and"),
            Map.entry("waz", "was"),
            Map.entry("becuz", "because"),
            Map.entry("becasue", "because"),
            Map.entry("sinse", "since"),
            Map.entry("y", "why"),
            Map.entry("n", "and"),
            Map.entry("nd", "and"),
            Map.entry("abt", "about"),
            Map.entry("bout", "about"),
            Map.entry("ppl", "people"),
            Map.entry("ppls", "people"),
            Map.entry("mtg", "meeting"),
            Map.entry("mtgs", "meetings"),
            Map.entry("w", "with"),
            Map.entry("w/", "with"),
            Map.entry("w/o", "without"),
            Map.entry("b4", "before"),
            Map.entry("bc", "because"),
            Map.entry("cuz", "because"),
            Map.entry("coz", "because"),
            Map.entry("u", "you"),
            Map.entry("ur", "your"),
            Map.entry("r", "are"),
            Map.entry("dat", "that"),
            Map.entry("dis", "this"),
            Map.entry("dey", "they"),
            Map.entry("dem", "them"),
            Map.entry("mny", "many"),
            Map.entry("gona", "going to"),
            Map.entry("gonna", "going to"),
            Map.entry("wanna", "want to"),
            Map.entry("gov", "government"),
            Map.entry("govt", "government"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("2day", "today"),
            Map.entry("rly", "really"),
            Map.entry("tho", "though"),
            Map.entry("thru", "through"),
            Map.entry("hav", "have"),
            Map.entry("sez", "says"),
            Map.entry("sed", "said"),
            Map.entry("hapened", "happened"),
            Map.entry("happend", "happened"),
            Map.entry("happn", "happen"));

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("q", "que"),
            Map.entry("k", "que"),
            Map.entry("ke", "que"),
            Map.entry("xq", "por qué"),
            Map.entry("pq", "por qué"),
            Map.entry("porq", "porque"),
            Map.entry("x", "por"),
            Map.entry("xa", "para"),
            Map.entry("pa", "para"),
            Map.entry("d", "de"),
            Map.entry("tb", "también"),
            Map.entry("tmb", "también"),
            Map.entry("dnd", "dónde"),
            Map.entry("cdo", "cuando"),
            Map.entry("qn", "quién"),
            Map.entry("bn", "bien"));

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}'’#$./-])(?:w/o?|[\\p{L}\\p{N}]+)(?!°|[\\p{L}\\p{N}'’/.-](?=\\S))");

    /** "gov" before somebody's name: no article stands before it, and no word of the sentence's frame after it. */
    private static final Pattern GOVERNOR = Pattern.compile(
            "(?<!\\b(?:the|a|us|fed|federal|city|state|local|our|national) )\\bgov(?=\\.?"
                + " (?!(?:is|was|did|does|has|have|can|could|will|would|in|of|to|at|and|or|for|about)\\b)\\p{L}{3})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "2" and "4" between words of a question that is written short throughout. */
    private static final Pattern TO = Pattern.compile("(?<=\\p{L} )2(?= \\p{L})");

    private static final Pattern FOR = Pattern.compile("(?<=\\p{L} )4(?= \\p{L})");

    private Shorthand() {}

    /** Returns the text with what is written short spelled out, and everything else as it is. */
    public static String spelledOut(String text, Locale language) {
        boolean isSpanish = language.getLanguage().equals("es");
        Map<String, String> known = isSpanish ? SPANISH : ENGLISH;
        boolean[] any = new boolean[1];
        String titled = isSpanish ? text : GOVERNOR.matcher(text).replaceAll("governor");
        String spelled = WORD.matcher(titled).replaceAll(word -> {
            String meant = known.get(word.group().toLowerCase(Locale.ROOT));
            // A single capital letter is an initial, and not written short.
            boolean isInitial = word.group().length() == 1
                    && Character.isUpperCase(word.group().charAt(0))
                    && !isShouted(text);
            if (meant == null || isInitial) {
                return Matcher.quoteReplacement(word.group());
            }
            any[0] = true;
            return Matcher.quoteReplacement(meant);
        });
        return !isSpanish && any[0]
                ? FOR.matcher(TO.matcher(spelled).replaceAll("to")).replaceAll("for")
                : spelled;
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
