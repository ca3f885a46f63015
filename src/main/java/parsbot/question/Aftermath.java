package parsbot.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may come of something that was reported: people ask for it, and reports end before it ("did she win the lawsuit", "were they
 * convicted"). A passage on the thing itself is near to such a question in meaning and words, and answers it only if it has a word of
 * what came of it. English questions; passages in English and Spanish. Thread-safe.
 */
public enum Aftermath {
    /** How a suit or a case ended. */
    VERDICT(
            "^(?:(?:and|so|but|then|ok)\\b[ ,]*)*(?:did|does|has|have|will|would|who|how)\\b.*\\b(?:win|won)\\b"
                    + "|\\bhow (?:did|does|do|will) .*\\b(?:law)?(?:suit|case|trial)\\b.*\\b(?:end|go|turn out|come out|work out)\\b"
                    + "|\\bwhat (?:happened|came|became)\\b.*\\b(?:to|of|with|from)\\b.*\\b(?:law)?(?:suit|case|trial)\\b"
                    + "|\\bsettled? (?:the|his|her|their|its|that|this) (?:law)?(?:suit|case)\\b",
            "wins?|won|winning|victor\\w*|lost|los(?:e|es|ing)|settle\\w*|verdict\\w*|dismiss\\w*|thr(?:ew|own) out|rul(?:ed|ing)\\w*"
                    + "|judge\\w*|courts?|jury|sided|upheld|struck down|block\\w*|in favor|defeat\\w*|elect\\w*|vot(?:e|ed|es|ing)"
                    + "|decid\\w*|decision|gan(?:ó|aron)|perdi(?:ó|eron)|fall(?:o|ó)|juez\\w*|tribunal\\w*|corte"),
    /** Whether a ruling was appealed. */
    APPEAL(
            "\\b(?:did|does|do|is|are|was|were|will|would|has|have|can|could|who|gonna|to)\\b.*"
                    + "(?<!the |an |on |that |this |its |his |her |their |of )\\bappeal(?:ed|ing)?\\b(?! (?:court|judge|panel))",
            "appeal\\w*|higher court|supreme court|apel\\w*"),
    /** What somebody was charged with. */
    CHARGE(
            "\\bcharged with\\b|\\b(?:were|was|are|get|got|been|be|anyone|anybody|them|him|he|she|they|people) charged\\b"
                    + "(?! (?:for access|per|each|a fee))|\\b(?:the|any|what|which|press|pressed|face|faced|drop|dropped) charges\\b",
            "charg\\w*|cit(?:ed|ations?)|accus\\w*|indict\\w*|arraign\\w*|offen[cs]es?|violat\\w*|misdemeanors?|felon\\w*|pa(?:y|ys|id)"
                    + "|fees?|cargos|acusa\\w*|multas?"),
    /** Whether somebody was convicted, and to what. */
    CONVICTION(
            "\\b(?:were|was|been|be|get|got|is|are|found|plead|pleaded|pled|he|she|they|him|them|anyone|anybody) (?:\\w+ )?"
                    + "(?:convicted|guilty|acquitted|sentenced)\\b|\\b(?:go|goes|went|gone|sent) to (?:jail|prison|trial)\\b"
                    + "|\\b(?:jail|prison) time\\b|\\bhappened to \\w+(?: \\w+)? in court\\b",
            "convict\\w*|guilt\\w*|acquit\\w*|plea\\w*|sentenc\\w*|trials?|jail\\w*|prison\\w*|in court|releas\\w*|cit(?:ed|ations?)|cleared (?:him|her|them|of)"
                    + "|drop(?:ped|s)?|conden\\w*|culpab\\w*|c[aá]rcel\\w*"),
    /** What it cost somebody. */
    PUNISHMENT(
            "\\b(?:fired(?! up)|disciplined?|punish(?:ed|ment)?|demoted|reprimanded|los[et] (?:his|her|their) jobs?"
                    + "|(?:get|gets|got|gotten) in(?:to)? (?:any |big )?trouble)\\b",
            "fir(?:ed|ing)|disciplin\\w*|suspen\\w*|punish\\w*|demot\\w*|reprimand\\w*|dismiss\\w*|resign\\w*|investigat\\w*|trouble"
                    + "|penal\\w*|fine[ds]?|sanction\\w*|consequence\\w*|despid\\w*|despedid\\w*|castig\\w*|sancion\\w*"),
    /** Whether somebody was sorry. */
    APOLOGY("\\b(?:apolog\\w+|(?:say|says|said) sorry)\\b", "apolog\\w*|sorry|regret\\w*|disculp\\w*|perd[oó]n"),
    /** What somebody answered. */
    REPLY(
            "\\b(?:did|does|has|have) (?:\\w+ ){1,4}?(?:answer|respond|reply|write back)\\b"
                    + "|\\b(?:what|how) (?:did|does|has|was) (?:\\w+ ){1,4}?(?:answer|respond|reply|say back|write back)\\b",
            "respon\\w*|repl(?:y|ies|ied)|answer\\w*|react\\w*|sa(?:id|ys?|ying)|told|call(?:s|ed)|comment\\w*|wrote|statement\\w*"
                    + "|critici\\w*|declin\\w*|silen\\w*|accus\\w*|prais\\w*|condemn\\w*|celebrat\\w*|spoke\\w*|oppos\\w*|support\\w*"
                    + "|announc\\w*|thank\\w*|welcom\\w*|den(?:y|ies|ied)|dij\\w+|contest\\w*|asegur\\w*|neg(?:ó|aron)");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A longer text is no question that these patterns know, and to search it takes long. */
    private static final int LONGEST = 500;

    private final Pattern question;
    private final Pattern told;

    Aftermath(String question, String told) {
        this.question = Pattern.compile(question, FLAGS);
        this.told = Pattern.compile("\\b(?:" + told + ")\\b", FLAGS);
    }

    /** Returns what a question asks for; mostly nothing. */
    public static Set<Aftermath> askedIn(String question) {
        String text = question.strip();
        return text.length() > LONGEST
                ? Set.of()
                : Arrays.stream(values())
                        .filter(one -> one.question.matcher(text).find())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aftermath.class)));
    }

    /** Returns whether a text has a word of it. */
    public boolean isToldIn(String text) {
        return told.matcher(text).find();
    }
}
