package parsbot.question;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people ask for beyond what is reported: how it ended, and what a report on something else leaves out ("did she win the lawsuit",
 * "were they convicted", "how old is he"). A passage on the thing itself is near to such a question in meaning and words, and answers it
 * only if it has a word for what is asked. English questions; passages in English and Spanish. Thread-safe.
 */
public enum Detail {
    /** How a suit or a case ended. */
    VERDICT(
            "\\bhow (?:did|does|do|will) .*\\b(?:law)?(?:suit|case|trial)\\b.*\\b(?:end|go|turn out|come out|work"
                + " out)\\b|\\bwhat"
                + " (?:happened|came|became)\\b.*\\b(?:to|of|with|from)\\b.*\\b(?:law)?(?:suit|case|trial)\\b|\\bsettled?"
                + " (?:the|his|her|their|its|that|this) (?:law)?(?:suit|case)\\b",
            Detail.RULING),
    /** Who won. */
    VICTORY(
            "^(?:(?:and|so|but|then|ok)\\b["
                    + " ,]*)*(?:did|does|has|have|will|would|who|how)\\b.*\\b(?:win|won)\\b(?!['’]t)",
            Detail.RULING + "|elect\\w*|vot(?:e|ed|es|ing)|decid\\w*|decision"),
    /** Whether a ruling was appealed. */
    APPEAL(
            "\\b(?:did|does|do|is|are|was|were|will|would|has|have|can|could|who|gonna|to)\\b.*(?<!the |an |on |that"
                    + " |this |its |his |her |their |of )\\bappeal(?:ed|ing)?\\b(?! (?:court|judge|panel))",
            "appeal\\w*|higher court|supreme court|apel\\w*"),
    /** What somebody was charged with. */
    CHARGE(
            "\\bcharged with\\b|\\b(?:were|was|are|get|got|been|be|anyone|anybody|them|him|he|she|they|people) (?:\\w+"
                    + " ){0,2}?charged\\b(?! (?:for access|per|each|a"
                    + " fee))|\\b(?:the|any|what|which|press|pressed|face|faced|drop|dropped) charges\\b",
            "charg\\w*|cit(?:ed|ations?)|accus\\w*|indict\\w*|arraign\\w*|offen[cs]es?|violat\\w*|misdemeanors?|felon\\w*|pa(?:y|ys|id)"
                + "|fees?|prosecut\\w*|cargos|acusa\\w*|multas?"),
    /** Whether somebody was convicted. */
    CONVICTION(
            "\\b(?:were|was|been|be|get|got|is|are|found|plead|pleaded|pled|he|she|they|him|them|anyone|anybody)"
                    + " (?:\\w+ ){0,3}?(?:convicted|guilty|acquitted|sentenced)\\b|\\bhappened to \\w+(?: \\w+)? in"
                    + " court\\b|\\b(?:did|do|does) (?:\\w+ ){1,4}?have to go to court\\b",
            "convict\\w*|guilt\\w*|acquit\\w*|plea\\w*|sentenc\\w*|trials?|in court|cleared"
                    + " (?:him|her|them|of)|drop(?:ped|s)?|conden\\w*|culpab\\w*"),
    /** Whether somebody went to jail. */
    JAIL(
            "\\b(?:go|goes|went|gone|sent) to (?:jail|prison|trial)\\b|\\b(?:jail|prison) time\\b",
            "jail\\w*|prison\\w*|sentenc\\w*|custody|releas\\w*|let"
                    + " go|prosecut\\w*|cit(?:ed|ations?)|c[aá]rcel\\w*|preso\\w*"),
    /** What it cost somebody. */
    PUNISHMENT(
            "\\b(?:fired(?! up)|disciplined?|punish(?:ed|ment)?|demoted|reprimanded|suspend"
                    + " (?:him|her|them)|(?:get|gets|got) suspended|los[et] (?:his|her|their)"
                    + " jobs?|(?:get|gets|got|gotten) in(?:to)? (?:any |big )?trouble)\\b",
            "fir(?:ed|ing)|disciplin\\w*|suspen\\w*|punish\\w*|demot\\w*|reprimand\\w*|dismiss\\w*|resign\\w*|investigat\\w*|trouble"
                + "|penal\\w*|funds|funding|fine[ds]?|sanction\\w*|consequence\\w*|despid\\w*|despedid\\w*|castig\\w*|sancion\\w*"),
    /** Whether somebody was sorry. */
    APOLOGY("\\b(?:apolog\\w+|(?:say|says|said) sorry)\\b", "apolog\\w*|sorry|regret\\w*|disculp\\w*|perd[oó]n"),
    /** What somebody answered. */
    REPLY(
            "\\b(?:did|does|has|have) (?:\\w+ ){1,4}?(?:answer|respond|reply|write back)\\b|\\b(?:what|how)"
                    + " (?:did|does|has|was) (?:\\w+ ){1,4}?(?:answer|respond|reply|say back|write back)\\b",
            "respon\\w*|repl(?:y|ies|ied)|answer\\w*|react\\w*|sa(?:id|ys?|ying)|told|call(?:s|ed)|comment\\w*|wrote|statement\\w*"
                + "|critici\\w*|declin\\w*|silen\\w*|accus\\w*|prais\\w*|condemn\\w*|celebrat\\w*|spoke\\w*|oppos\\w*|support\\w*"
                + "|announc\\w*|thank\\w*|welcom\\w*|den(?:y|ies|ied)|dij\\w+|contest\\w*|asegur\\w*|neg(?:ó|aron)"),
    /** Whether somebody did what was asked. */
    COMPLIANCE(
            "\\b(?:did|has|have) (?:\\w+ ){1,3}?(?:agree(?:d)? to (?:it|that|this)|compl(?:y|ied)|obey(?:ed)?"
                    + "|d(?:o|one) (?:it|that|so|what (?:they|he|she) (?:asked|wanted)(?: for)?)[?!. ]*$)",
            "agree\\w*|compl(?:y|ied|ies)|obey\\w*|refus\\w*|reject\\w*|accept\\w*|declin\\w*|did"
                    + " so|followed|stopped|ended|den(?:y|ies|ied)|sign(?:ed|s)?|acept\\w*|rechaz\\w*"),
    /** Whether somebody was hurt. */
    INJURY(
            "\\b(?:anyone|anybody|someone|somebody|he|she|they|people|cops?|officers?|protesters?) (?:\\w+ )?"
                    + "(?:hurt|injured|hospitali[sz]ed|wounded)\\b(?! (?:the|by|if|when))",
            "hurt|injur\\w*|hospital\\w*|wound\\w*|kill\\w*|died?|dead|hit|force|violen\\w*|stomp\\w*|whipped|shot|herid\\w*|muert\\w*"),
    /** Pictures of it. */
    VIDEO(
            "\\b(?:is|was|are) there (?:a |any )?(?:video|footage)\\b|\\b(?:on|got|caught on)"
                    + " (?:camera|tape|video|film)\\b|\\bfilmed\\b",
            "video\\w*|footage|camera\\w*|film\\w*|record(?:ed|ings?)|tapes?|photo\\w*|pictures?|grab\\w*|foto\\w*"),
    /** What somebody earns. */
    SALARY(
            "\\bsalar(?:y|ies)\\b|\\b(?:job|position|office) pay\\b|\\bhow much (?:does|did|do) (?:he|she|they|\\w+)"
                    + " (?:make|earn)\\b",
            "salar(?:y|ies)|wages?|earn\\w*|paid|pays?|sueldos?|gan(?:a|aba)"),
    /** How old somebody is. */
    AGE(
            "\\bhow old (?:is|was|are|were)\\b|\\b(?:his|her|s) age\\b",
            "years? old|year old|aged?|born|old|nac\\w+|años|founded|created|established|entered|[2-9]\\d"),
    /** Family. */
    FAMILY(
            "\\bmarried\\b|\\b(?:s|his|her) (?:wife|husband|spouse|kids|children|daughters?|sons?|parents|family)\\b"
                    + "|\\b(?:does|did) \\w+(?: \\w+)? have (?:a |any )?(?:wife|husband|kids|children)\\b",
            "married|wife|husband|spouse|kids?|child\\w*|daughters?|sons?|parents?|mother|father|famil\\w+|relatives|espos\\w*|hij\\w+|padres?|madre"),
    /** Where somebody is from. */
    BIRTHPLACE(
            "\\bwhere (?:was|were|is) [^?]*\\bborn\\b|\\bwhere did [^?]*\\bgrow up\\b",
            "born|birth\\w*|native|grew up|raised|comes? from|immigrant from|naci\\w*|origen"),
    /** How to reach somebody. */
    CONTACT(
            "\\bphone number\\b|\\b(?:e-?mail|street|mailing) address\\b|\\bnumber (?:to|i can|can i) call\\b",
            "phone|hotline|call(?:s|ed|ing)?|number|e-?mail\\w*|address|tel[eé]fono|l[ií]nea|correo");

    private static final String RULING =
            "wins?|won|winning|victor\\w*|lost|los(?:e|es|ing)|settle\\w*|verdict\\w*|dismiss\\w*|thr(?:ew|own)"
                    + " out|rul(?:ed|ing)\\w*|judge\\w*|(?<!to )courts?|jury|sided|upheld|struck down|block\\w*|in"
                    + " favor|defeat\\w*|gan(?:ó|aron)|perdi(?:ó|eron)|fall(?:o|ó)|juez\\w*|tribunal\\w*|corte";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** A longer text is no question that these patterns know, and to search it takes long. */
    private static final int LONGEST = 500;

    private final Pattern question;
    private final Pattern told;

    Detail(String question, String told) {
        this.question = Pattern.compile(question, FLAGS);
        this.told = Pattern.compile("\\b(?:" + told + ")\\b", FLAGS);
    }

    /** Returns what a question asks for; mostly nothing. */
    public static Set<Detail> askedIn(String question) {
        String text = question.strip();
        return text.length() > LONGEST
                ? Set.of()
                : Arrays.stream(values())
                        .filter(one -> one.question.matcher(text).find())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Detail.class)));
    }

    /** Returns whether a text has a word of it. */
    public boolean isToldIn(String text) {
        return told.matcher(text).find();
    }
}
