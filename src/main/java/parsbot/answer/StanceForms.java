package parsbot.answer;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import parsbot.answer.StanceQuestion.Whom;

/**
 * The forms in which people ask who stands where, in English and Spanish, as patterns on folded text with a space at each end. Where a
 * form has an actor, {@link ActorMentions#PLACEHOLDER} stands in the actor's place. {@link StanceReader} knows what to make of them.
 */
final class StanceForms {

    static final Pattern OVERVIEW = Pattern.compile(
            "^ (all )?(the )?(positions|stances|posiciones|posturas) $|who stands where|where (does|do|did)?"
                    + " ?(everyone|everybody|all of them|they all|people) stands?|each side|both sides|who is for (it"
                    + " )?and who is against|who was for (it )?and who was against|quien esta a favor y quien en"
                    + " contra|todas las posiciones");

    static final Pattern WHO = Pattern.compile("^ (and |so |but |then |y |list |name |tell me )*(all )?(of )?(the"
        + " )?(who|whom|which|what|quien|quienes|que|cuales|cual|groups|organizations|officials|politicians|everyone|everybody"
        + "|people|those|opponents|supporters|critics|defenders|backers|(did|does|do|was|is|were|are|has|have)"
        + " (anyone|anybody|someone|somebody)) ");

    /** One certain person or thing is asked for, and not a side. */
    static final Pattern WHO_IS = Pattern.compile(
            "^ (and |y )?(who|quien) (s|is|was|es|era|fue) (the|a|an|@|el|la|un|una) |^ (and )?(what|que)"
                + " (?!groups|organi[sz]ations|officials|politicians|people|activists|lawmakers|grupos|funcionarios)");

    /** What kind of people is asked for. */
    static final Pattern KIND = Pattern.compile("^ (and |so |y )?(which|what|que|cuales) (?<kind>\\w+ )");

    /** A time, a reason or a number is asked for. */
    static final Pattern OTHER =
            Pattern.compile("^ (and |so |y )?(when|why|how (many|much|long|often|come)|cuando|cuant[oa]s?|por que) ");

    static final Pattern SILENT = Pattern.compile("((never|did not|didn t|didnt|not) (take|took|taken) (a |any |either"
            + " )?(position|side|stand|stance)s?|(had|have|has) no (position|stance)|said nothing|say"
            + " nothing|stayed silent|stay silent|kept quiet|stayed quiet|no comment|did not comment|never"
            + " commented|no dijo nada|no dijeron nada|se quedo callado|guardo silencio)");

    /** It is asked who said something, whichever side it was for. */
    static final Pattern SPOKE = Pattern.compile(
            " (spoke out|speak out|spoken out|weighed in|weigh in|took (a )?(side|sides|stand|position|positions)"
                    + "|(made|put out|gave) (a )?(public )?statements?|came out on|tomaron (partido|posicion)"
                    + "|se pronunciaron|se pronuncio) ");

    static final Pattern EVER =
            Pattern.compile(" (ever|alguna vez|at any (time|point)|once|all of them|everyone of them|todos ellos) ");

    static final Pattern ORGANIZATIONS = Pattern.compile(
            " (groups?|organi[sz]ations?|orgs?|activists?|advocates|nonprofits?|grupos?|organizaci(on|ones)|activistas)"
                    + " ");
    static final Pattern OFFICIALS = Pattern.compile(" (officials?|funcionari[oa]s?|autoridades|authorities) ");
    static final Pattern POLITICIANS = Pattern.compile(
            " (politicians?|lawmakers?|legislators?|elected|officeholders?|politic[oa]s|legisladores|candidates?) ");

    private static final String AUX = "(is|was|are|were|does|did|do|has|have|had|will|would|s|esta|estaba|estuvo)";

    /** How it is asked where an actor stands; {@code @} is the actor. */
    static final Pattern STANCE = Pattern.compile(String.join(
            "|",
            // where does the mayor stand, where was he on this
            "\\bwhere " + AUX + " .*@ .*\\b(stand|stands|stood|on)\\b",
            "\\bwhere (the )?@ (stands?|stood)\\b",
            "@ stand on\\b",
            // what is the mayor's position, which side did he take
            "\\b(what|which|whats) (side|position|stance)\\b.*@",
            "@ (s )?(\\w+ )?(position|stance|side|view|opinion|take|posicion|postura) ",
            "\\b(position|stance|posicion|postura|opinion|views?) (of|de|del) (the |la |el |los |las )?@",
            // is the mayor for or against it
            AUX
                    + " (the )?(\\w+ )?@ .*\\b(for or against|against or for|in favor|in"
                    + " favour|support|supporting|oppose|opposed|against|back(?!"
                    + " (when|then|in|on|at|to|before|as|from)\\b)|ok with|okay with|fine with|mind|side with|s"
                    + " side|on board|agree|agreed|approve|disagree|a favor|en contra|de acuerdo)\\b",
            "\\b(esta|estaba|estuvo) (el |la |los |las )?@ .*(a favor|en contra|de acuerdo)",
            "@ .*(a favor o en contra|for or against|pro or con)",
            "\\b(apoya|apoyaba|apoyo|se opuso|se opone|se oponia|queria|defendia|defendio) (el |la |los )?@",
            // did the mayor want them kept in or thrown out
            AUX + " (the )?@ want .*\\b(in or|out or|kept|stay|to end|ended|gone|kicked|thrown|locked)\\b",
            // how did the mayor see it
            "\\bhow " + AUX + " (the )?@ (feel|see|stand|vote|voted)\\b",
            // did the mayor change his mind
            "@ .*\\b(change|changed|changes|flip|flipped|shift|shifted|switch|switched|reverse|reversed)"
                    + " (his|her|their|its|the)? ?(mind|position|stance|view|side|sides|tune)\\b",
            "@ .*\\b(cambio de (opinion|idea|postura|posicion|parecer))\\b",
            "@ .*\\b(used to|always|ever|really|still|at"
                    + " first|originally|initially)\\b.*\\b(against|for|support|oppose|opposed|in favor)\\b"));

    /** Having something again, which is no support. */
    static final Pattern AGAIN =
            Pattern.compile("(?<before> (?:get|gets|got|getting|take|took|taken|give|gave|given|let|go|goes|went"
                    + "|come|came|be|was|were) (?:\\w+ ){0,3}?)back ");

    /** A time in which somebody had a title: "when he was just a councilman", "as a councilman". */
    static final Pattern IN_OFFICE = Pattern.compile(" (?:(?:when|while) \\w+(?: \\w+)? (?:was|were|still)|as)(?:"
            + " (?:just|only|still|a|an|the|on)){0,3}(?<title> .+)");

    /** How it is asked whether an actor ended it or kept it, which only the last position tells. */
    static final Pattern DID = Pattern.compile("^ (and |so |y )?" + AUX + " (the )?@ (\\w+ ){0,2}?(?<deed>\\w+ \\w+)");

    /** How it is asked whether an actor said anything. */
    static final Pattern ANYTHING = Pattern.compile(
            AUX + " (the )?(\\w+ )?@ (ever |publicly )?(say|said|take|taken|took|make|made|give|given|have|issue|put"
                + " out|release|speak out|weigh in|comment)\\b.*\\b(anything|something|a side|sides|a position|a"
                + " stance|any position|any side|a statement|any statement|statement)\\b|(dijo|dijeron|tomo|tomaron)"
                + " (algo|partido|alguna posicion) .*@|@ (dijo|dijeron) algo|(dijo|dijeron) algo (el |la |los |las"
                + " )?@");

    /** How it is asked what an actor said. */
    static final Pattern WORDS = Pattern.compile("\\b(what|how|que|como) (did|does|do|has|was|is)? ?(the )?(\\w+ )?@"
            + " .*\\b(say|said|says|think|thinks|thought|react|reacted|respond|responded|feel|felt|saying|comment|make"
            + " of)\\b|\\b(que|como) (dijo|dijeron|opino|opinaba|opina|reacciono|penso|piensa) (el |la |los |las"
            + " )?@|@ (s )?(\\w+ )?(reaction|response|statement|comment|comments|reaccion)\\b|\\bhow"
            + " (did|does|has) (the )?@ (react|respond)");

    /** How it is asked what an actor thinks of the matter. */
    static final Pattern THOUGHT = Pattern.compile("@ (think|thinks|thought|feel|feels|felt) (of|about) ");

    /** Words that say nothing of what a question is about. */
    static final Set<String> COMMON = Set.copyOf(Arrays.asList(
            ("a ok okay fine all side sided sides siding came come coming speak spoke spoken everyone everybody about"
                + " after all also am an and any being having change changed mind flip flipped shift shifted switch"
                + " switched anybody anyone anything are as ask asked at be because been before but by can could did"
                + " didn do does doesn doing done ever for from get gets getting give giving go going got had has have"
                + " feel feels felt react reacted having he her here him his how i if in into is it its just know let"
                + " letting like made make me more most much my no not now of off on once one only or other our out"
                + " over people really s said say saying says see she side so some someone something still such t take"
                + " tell than that the their them then there these they thing this those to too took up us was we were"
                + " what when where whether which who whole whom whose why will with would yes you your use uses using"
                + " used list name names full groups group officials official politicians politician city state"
                + " members member elected office rep representative sen senator gov governor mayor congressman"
                + " congresswoman councilman councilwoman councilmember commissioner attorney sheriff judge chief"
                + " secretary president public publicly ultimately finally end in the open issue whole person panel"
                + " stand stands stood position positions stance view opinion for against or deal year back then"
                + " during around a al algo alguien con contra cual cuando de del el ella ellos en era es esta estaba"
                + " este esto fue ha hay la las le les lo los mas me mi no o para pero por que quien quienes se ser si"
                + " sin sobre su sus tambien te tenga tener tiene todo todos un una y ya grupos favor posicion"
                + " opinion")
                    .split(" ")));

    static final Pattern MONTH_OR_NUMBER = Pattern.compile(
            "\\d.*|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|fall"
                + "|autumn|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|verano");

    private StanceForms() {}

    /** Returns which actors a question asks about, by the word for them. */
    static Whom whom(String text) {
        if (ORGANIZATIONS.matcher(text).find()) {
            return Whom.ORGANIZATIONS;
        } else if (POLITICIANS.matcher(text).find()) {
            return Whom.POLITICIANS;
        }
        return OFFICIALS.matcher(text).find() ? Whom.OFFICIALS : Whom.ANYBODY;
    }
}
