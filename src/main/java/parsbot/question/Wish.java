package parsbot.question;

import java.util.regex.Pattern;

/** What a question wishes beside a fact: the present state, or all there is. Knows English and Spanish; case and accents matter not. */
public final class Wish {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NOW = Pattern.compile(
            "\\b(still|now|currently|these days|right now|today|nowadays|at present|so far|latest|anymore|any more|by"
                    + " now|eventually|final|finally|in the end|end up|ended up|turn out|turned out|how far along|up to"
                    + " date|present day|as of now|yet|most recent(ly)?|todav[ií]a|a[uú]n|ahora|actualmente|hoy|hoy en"
                    + " d[ií]a|al final|por fin|sigue[n]?|[uú]ltim[oa])\\b|^\\W*how (has|have)\\b|\\bactually"
                    + " (become|became|pass|passed|happen|end)|\\bhow (did|does) .{0,60}\\bend\\b[ ?.!]*$",
            FLAGS);

    private static final Pattern PRESENT =
            Pattern.compile("^\\W*(is|are|does|do|can|has|have|es|est[aá]n?|hay|pueden?|tienen?)\\b", FLAGS);

    private static final Pattern EVER = Pattern.compile("^\\W*(did|has|have) .{1,60}\\b(ever|actually)\\b", FLAGS);

    private static final String NO_PLURAL =
            "was|is|this|does|has|his|its|us|ours|as|whose|less|across|process|access|address";

    private static final Pattern ALL = Pattern.compile(
            String.join(
                    "|",
                    "^\\W*(please |can you |could you )*(list|name all|name the|names of|name every|give me (a|the|all)"
                            + "|full list|all the|every)\\b",
                    "\\b(who|what|where) all\\b",
                    "\\ball of them\\b",
                    "\\bfull list\\b",
                    "^\\W*(and )?(which|what) (?:\\w+ ){0,2}?(?!(?:" + NO_PLURAL
                            + ")\\b)\\w+s (?:in |of |on |at |for |from"
                            + " |against |about |that |who |with )?(?:\\w+"
                            + " ){0,3}?(are|were|was|is|did|do|does|came|come|heard"
                            + "|took|take|signed|got|get|have|had|can|could|wanted|joined|use|uses)\\b",
                    "^\\W*what did (the )?(?!(?:" + NO_PLURAL
                            + ")\\b)\\w+s (say|think|want|demand|ask for|call for)\\b",
                    "^\\W*(what|who) (are|were) (the|his|her|their|some|all)\\b.*s\\b",
                    "^\\W*(and )?(how (did|does) .{0,40} react|how .{0,40} reacted|what (was|were) the reactions?)\\b",
                    "^\\W*(what|where|who) else\\b|\\bbesides .{0,60} (what|where|who) else\\b",
                    "^\\W*qu[eé] (exig|ped|quer|reclam|demand)\\p{L}*n (los|las)\\b",
                    "^\\W*(lista|enumera|nombra|todos los|todas las|qu[eé] \\w+s |cu[aá]les (son|fueron|eran)"
                            + "|qui[eé]nes (son|fueron|eran|firmaron))"),
            FLAGS);

    private static final Pattern CONTENTS = Pattern.compile(
            "^\\W*(what'?s|what (is|was|were|are)) (all )?in\\b|^\\W*what (kind|sort|type)s? of\\b|^\\W*what"
                    + " (do|does|did|would|will) .{0,60}\\b(contain|include|cover|forbid|ban|prohibit)\\b|^\\W*what"
                    + " (do|does|did|would|will)"
                    + " .{0,60}\\b(bills?|laws?|orders?|package|agreement|contract|polic(y|ies)|rules?|resolution)"
                    + " (do|say|change)\\b|^\\W*qu[eé] (contiene|incluye|proh[ií]be|cubre|trae)n?\\b|^\\W*qu[eé]"
                    + " (hay|viene) en\\b|^\\W*qu[eé] (dice|hace|cambia|tiene)n? .{0,40}\\b(leyes|ley|orden|paquete"
                    + "|acuerdo|contrato|pol[ií]tica|reglas?|resoluci[oó]n)\\b",
            FLAGS);

    private static final Pattern COURSE = Pattern.compile(
            "\\b(always|used to|at first|first .{1,60} then|trace|walk me through|history of|story of|course"
                + " of|timeline of|over the (years|months|weeks)|through the years|year by year|step by step|one after"
                + " the other|back and forth|from (the )?(first|start|beginning)\\b.{0,40}\\bto|(has|have|did|does)"
                + " .{0,60}\\b(change|changed|evolve|evolved|shift|shifted|flip|flipped)|changes?"
                + " (in|of|to|over)|what(ever)? (happened|became) (to|of|with)|qu[eé] (pas[oó] con|fue de)|historia"
                + " de|a lo largo de|c[oó]mo (ha|han|fue) cambia)",
            FLAGS);

    private Wish() {}

    /** Returns whether it is asked how something went or changed from one time to another. */
    public static boolean isForCourse(String question) {
        return COURSE.matcher(question).find();
    }

    /** Returns whether it is asked how things are by now, in so many words. */
    public static boolean isForNow(String question) {
        return NOW.matcher(question).find();
    }

    /** Returns whether it is asked in the present tense, so that the present state may be meant. */
    public static boolean isInPresent(String question) {
        return PRESENT.matcher(question).find();
    }

    /** Returns whether it is asked whether something came about at all: "did they ever meet". */
    public static boolean isWhetherEver(String question) {
        return EVER.matcher(question).find();
    }

    /** Returns whether it is asked for what something has in it, or what kinds there are. */
    public static boolean isForContents(String question) {
        return CONTENTS.matcher(question).find();
    }

    /** Returns whether it is asked for a list. */
    public static boolean isForAll(String question) {
        return ALL.matcher(question).find();
    }
}
