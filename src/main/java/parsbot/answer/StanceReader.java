package parsbot.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.StanceQuestion.Whom;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Dispute;
import parsbot.corpus.FoldedText;
import parsbot.corpus.Matter;
import parsbot.corpus.Position;
import parsbot.corpus.Stance;
import parsbot.question.AskedTime;
import parsbot.question.Leaning;

/**
 * Reads questions on who stands where, by the forms in which people put them and by the names that the corpus has. Knows the words
 * by which such questions are asked in English and Spanish; what the dispute is about comes from the corpus. Thread-safe.
 */
final class StanceReader {

    /** So many words that are neither known nor common may stand in a question on the matter. */
    private static final int MAX_STRANGE_WORDS = 2;

    private static final Pattern OVERVIEW = Pattern.compile(
            "^ (all )?(the )?(positions|stances|posiciones|posturas) $|who stands where|where (does|do|did)?"
                    + " ?(everyone|everybody|all of them|they all|people) stands?|each side|both sides|who is for (it"
                    + " )?and who is against|who was for (it )?and who was against|quien esta a favor y quien en"
                    + " contra|todas las posiciones");

    private static final Pattern WHO =
            Pattern.compile("^ (and |so |but |then |y |list |name |tell me )*(all )?(of )?(the"
                + " )?(who|whom|which|what|quien|quienes|que|cuales|cual|groups|organizations|officials|politicians|everyone|everybody"
                + "|people|those|opponents|supporters|critics|defenders|backers|(did|does|do|was|is|were|are|has|have)"
                + " (anyone|anybody|someone|somebody)) ");

    /** One certain person or thing is asked for, and not a side. */
    private static final Pattern WHO_IS = Pattern.compile(
            "^ (and |y )?(who|quien) (s|is|was|es|era|fue) (the|a|an|@|el|la|un|una) |^ (and )?(what|que)"
                + " (?!groups|organi[sz]ations|officials|politicians|people|activists|lawmakers|grupos|funcionarios)");

    /** What kind of people is asked for. */
    private static final Pattern KIND = Pattern.compile("^ (and |so |y )?(which|what|que|cuales) (?<kind>\\w+ )");

    /** A time, a reason or a number is asked for. */
    private static final Pattern OTHER =
            Pattern.compile("^ (and |so |y )?(when|why|how (many|much|long|often|come)|cuando|cuant[oa]s?|por que) ");

    private static final Pattern SILENT =
            Pattern.compile("((never|did not|didn t|didnt|not) (take|took|taken) (a |any |either"
                    + " )?(position|side|stand|stance)s?|(had|have|has) no (position|stance)|said nothing|say"
                    + " nothing|stayed silent|stay silent|kept quiet|stayed quiet|no comment|did not comment|never"
                    + " commented|no dijo nada|no dijeron nada|se quedo callado|guardo silencio)");

    /** It is asked who said something, whichever side it was for. */
    private static final Pattern SPOKE = Pattern.compile(
            " (spoke out|speak out|spoken out|weighed in|weigh in|took (a )?(side|sides|stand|position|positions)"
                    + "|(made|put out|gave) (a )?(public )?statements?|came out on|tomaron (partido|posicion)"
                    + "|se pronunciaron|se pronuncio) ");

    private static final Pattern EVER =
            Pattern.compile(" (ever|alguna vez|at any (time|point)|once|all of them|everyone of them|todos ellos) ");

    private static final Pattern ORGANIZATIONS = Pattern.compile(
            " (groups?|organi[sz]ations?|orgs?|activists?|advocates|nonprofits?|grupos?|organizaci(on|ones)|activistas)"
                    + " ");
    private static final Pattern OFFICIALS = Pattern.compile(" (officials?|funcionari[oa]s?|autoridades|authorities) ");
    private static final Pattern POLITICIANS = Pattern.compile(
            " (politicians?|lawmakers?|legislators?|elected|officeholders?|politic[oa]s|legisladores|candidates?) ");

    private static final String AUX = "(is|was|are|were|does|did|do|has|have|had|will|would|s|esta|estaba|estuvo)";

    /** How it is asked where an actor stands; {@code @} is the actor. */
    private static final Pattern STANCE = Pattern.compile(String.join(
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
            // how did the mayor see it
            "\\bhow " + AUX + " (the )?@ (feel|see|stand|vote|voted)\\b",
            // did the mayor change his mind
            "@ .*\\b(change|changed|changes|flip|flipped|shift|shifted|switch|switched|reverse|reversed)"
                    + " (his|her|their|its|the)? ?(mind|position|stance|view|side|sides|tune)\\b",
            "@ .*\\b(cambio de (opinion|idea|postura|posicion|parecer))\\b",
            "@ .*\\b(used to|always|ever|really|still|at"
                    + " first|originally|initially)\\b.*\\b(against|for|support|oppose|opposed|in favor)\\b"));

    /** How it is asked whether an actor ended it or kept it, which only the last position tells. */
    private static final Pattern DID =
            Pattern.compile("^ (and |so |y )?" + AUX + " (the )?@ (\\w+ ){0,2}?(?<deed>\\w+ \\w+)");

    /** How it is asked whether an actor said anything. */
    private static final Pattern ANYTHING = Pattern.compile(
            AUX + " (the )?(\\w+ )?@ (ever |publicly )?(say|said|take|taken|took|make|made|give|given|have|issue|put"
                + " out|release|speak out|weigh in|comment)\\b.*\\b(anything|something|a side|sides|a position|a"
                + " stance|any position|any side|a statement|any statement|statement)\\b|(dijo|dijeron|tomo|tomaron)"
                + " (algo|partido|alguna posicion) .*@|@ (dijo|dijeron) algo|(dijo|dijeron) algo (el |la |los |las"
                + " )?@");

    /** How it is asked what an actor said. */
    private static final Pattern WORDS =
            Pattern.compile("\\b(what|how|que|como) (did|does|do|has|was|is)? ?(the )?(\\w+ )?@"
                + " .*\\b(say|said|says|think|thinks|thought|react|reacted|respond|responded|feel|felt|saying|comment|make"
                + " of)\\b|\\b(que|como) (dijo|dijeron|opino|opinaba|opina|reacciono|penso|piensa) (el |la |los |las"
                + " )?@|@ (s )?(\\w+ )?(reaction|response|statement|comment|comments|reaccion)\\b|\\bhow"
                + " (did|does|has) (the )?@ (react|respond)");

    /** How it is asked what an actor thinks of the matter. */
    private static final Pattern THOUGHT = Pattern.compile("@ (think|thinks|thought|feel|feels|felt) (of|about) ");

    /** Words that say nothing of what a question is about. */
    private static final Set<String> COMMON = Set.copyOf(Arrays.asList(
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

    private static final Pattern MONTH_OR_NUMBER = Pattern.compile(
            "\\d.*|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|fall"
                + "|autumn|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|verano");

    private final ActorMentions mentions;
    private final Dispute dispute;
    private final Matter matter;
    private final Years years;

    StanceReader(Dispute dispute, Matter matter, ActorMentions mentions, Years years) {
        this.dispute = dispute;
        this.mentions = mentions;
        this.matter = matter;
        this.years = years;
    }

    /**
     * Returns what a question asks of positions; empty if it asks for something else.
     *
     * @param previous the question before it in a conversation; null if there is none
     */
    Optional<StanceQuestion> read(String question, @Nullable String previous) {
        AskedTime when = years.askedIn(question).orElse(null);
        ActorMentions.Mentions mentioned = mentions.in(question, when);
        String text = FoldedText.of(question).words();
        String rest = mentioned.rest();
        if (OVERVIEW.matcher(text).find()) {
            return Optional.of(new StanceQuestion.Overview(when));
        }
        if (WHO.matcher(text).find()) {
            return ofSide(text, rest, mentioned.actors(), previous, when);
        }
        if (mentioned.actors().isEmpty()) {
            return Optional.empty();
        }
        if (OTHER.matcher(text).find()) {
            return Optional.empty();
        }
        Actor actor = mentioned.actors().getFirst();
        if (STANCE.matcher(rest).find() || ANYTHING.matcher(rest).find()) {
            return isOnMatter(text, rest) ? Optional.of(new StanceQuestion.OfActor(actor, when)) : Optional.empty();
        }
        if (isDeed(rest) && namesMatter(text) && strangeWords(rest).findAny().isEmpty()) {
            return Optional.of(new StanceQuestion.OfActor(actor, when));
        }
        if (WORDS.matcher(rest).find() && namesMatter(text)) {
            return Optional.of(ofWords(actor, text, rest, when));
        }
        if (isForWordsOfSilent(actor, text, rest, when)) {
            return Optional.of(new StanceQuestion.WordsOfActor(actor, when));
        }
        // "and the mayor?" after a question on where somebody stands
        return previous != null
                        && isNothingButAMention(rest)
                        && read(previous, null).isPresent()
                ? Optional.of(new StanceQuestion.OfActor(actor, when))
                : Optional.empty();
    }

    /**
     * What somebody thinks of the matter, or said of its end, and of nothing beside it, is a position; what somebody said otherwise is
     * perhaps more than that.
     */
    private StanceQuestion ofWords(Actor actor, String text, String rest, @Nullable AskedTime when) {
        Matcher thought = THOUGHT.matcher(rest);
        boolean isPosition = thought.find()
                ? strangeWords(thought.replaceFirst(" ")).findAny().isEmpty()
                : Leaning.speaksOfEnd(text, folded(matter.endings()))
                        && strangeWords(rest).findAny().isEmpty();
        return isPosition ? new StanceQuestion.OfActor(actor, when) : new StanceQuestion.WordsOfActor(actor, when);
    }

    /** Returns whether it is asked what somebody said of the end, or said at all, who is known to have said nothing then. */
    private boolean isForWordsOfSilent(Actor actor, String text, String rest, @Nullable AskedTime when) {
        boolean isAsked = ANYTHING.matcher(rest).find()
                || (WORDS.matcher(rest).find() && Leaning.speaksOfEnd(text, folded(matter.endings())));
        return isAsked
                && strangeWords(rest).findAny().isEmpty()
                && dispute.positionsOf(actor.id()).stream()
                        .filter(position -> position.stance() == Stance.NO_STATEMENT)
                        .map(Position::asOf)
                        .anyMatch(asOf -> when == null || asOf == null || when.fits(asOf.earliest(), asOf.latest()));
    }

    private boolean isDeed(String rest) {
        Matcher did = DID.matcher(rest);
        return did.find()
                && (Leaning.speaksOfEnd(" " + did.group("deed") + " ", folded(matter.endings()))
                        || Leaning.speaksOfKeeping(" " + did.group("deed") + " "));
    }

    private Optional<StanceQuestion> ofSide(
            String text, String rest, List<Actor> actors, @Nullable String previous, @Nullable AskedTime when) {
        if (SILENT.matcher(text).find() && isOnMatter(text, SILENT.matcher(rest).replaceAll(" "))) {
            return Optional.of(new StanceQuestion.OfSilent(when));
        }
        if (STANCE.matcher(rest).find() && !actors.isEmpty() && isOnMatter(text, rest)) {
            return Optional.of(new StanceQuestion.OfActor(actors.getFirst(), when));
        }
        if (WORDS.matcher(rest).find() && !actors.isEmpty() && namesMatter(text)) {
            return Optional.of(ofWords(actors.getFirst(), text, rest, when));
        }
        if (!actors.isEmpty() && isForWordsOfSilent(actors.getFirst(), text, rest, when)) {
            return Optional.of(new StanceQuestion.WordsOfActor(actors.getFirst(), when));
        }
        if (isForOthersThanActors(rest)) {
            return Optional.empty();
        }
        Leaning leaning = Leaning.of(text, folded(matter.endings())).orElse(null);
        if (leaning == null
                && SPOKE.matcher(text).find()
                && (namesMatter(text) || whom(text) != Whom.ANYBODY)
                && isOnMatter(text, SPOKE.matcher(rest).replaceAll(" "))) {
            return Optional.of(new StanceQuestion.OfSide(
                    Leaning.EITHER, whom(text), EVER.matcher(text).find(), List.of(), when));
        }
        if (leaning == null || WHO_IS.matcher(text).find() || !isOnMatter(text, rest)) {
            return Optional.empty();
        }
        if (!namesMatter(text)
                && !Leaning.speaksOfEnd(text, folded(matter.endings()))
                && !Leaning.speaksOfKeeping(text)) {
            // "who was against it": against what was asked about before, else it is not known against what.
            Optional<Leaning> meant = ofWhatIsNotNamed(leaning, actors, previous);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            leaning = meant.get();
        }
        List<Actor> named = actors.stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON)
                .toList();
        return Optional.of(new StanceQuestion.OfSide(
                leaning, whom(text), EVER.matcher(text).find(), named, when));
    }

    /**
     * Returns which side is asked about where the matter is not named: that of the actor who is named instead, whose side is known; else
     * what was asked about before; of neither, it is not known against what. Empty if it is about something else.
     */
    private Optional<Leaning> ofWhatIsNotNamed(Leaning leaning, List<Actor> actors, @Nullable String previous) {
        if (!actors.isEmpty()) {
            Stance last = dispute.positionsOf(actors.getFirst().id()).stream()
                    .map(Position::stance)
                    .reduce(Stance.NO_STATEMENT, (before, stance) -> stance);
            return last == Stance.KEEPS || last == Stance.DEFENDS ? Optional.of(leaning) : Optional.empty();
        }
        if (previous == null) {
            return Optional.of(Leaning.EITHER);
        }
        String before = FoldedText.of(previous).words();
        if (Leaning.speaksOfEnd(before, folded(matter.endings()))) {
            return Optional.of(leaning.opposite());
        }
        return namesMatter(before) ? Optional.of(leaning) : Optional.empty();
    }

    /** Returns whether it is asked for a kind of people that are told apart by none of what is known of actors: "which millers". */
    private boolean isForOthersThanActors(String rest) {
        Matcher kind = KIND.matcher(rest);
        return kind.find() && strangeWords(" " + kind.group("kind")).findAny().isPresent();
    }

    private static Whom whom(String text) {
        if (ORGANIZATIONS.matcher(text).find()) {
            return Whom.ORGANIZATIONS;
        } else if (POLITICIANS.matcher(text).find()) {
            return Whom.POLITICIANS;
        }
        return OFFICIALS.matcher(text).find() ? Whom.OFFICIALS : Whom.ANYBODY;
    }

    /** Returns whether a question that has the form of one on positions is about the matter, and about nothing else beside it. */
    private boolean isOnMatter(String text, String rest) {
        return strangeWords(rest).count() <= (namesMatter(text) ? MAX_STRANGE_WORDS : 0);
    }

    private boolean namesMatter(String text) {
        return matter.words().stream()
                .anyMatch(word -> text.contains(FoldedText.of(word).words()));
    }

    /** Returns the words that are neither common nor of the matter nor a mention or a time. */
    private Stream<String> strangeWords(String rest) {
        String left = rest;
        for (String word : Stream.of(matter.words(), matter.places(), matter.endings())
                .flatMap(List::stream)
                .toList()) {
            left = left.replace(FoldedText.of(word).words(), " ");
        }
        String text = left;
        return Arrays.stream(text.trim().split(" +"))
                .filter(word -> !word.isEmpty()
                        && !word.equals(ActorMentions.PLACEHOLDER)
                        && !COMMON.contains(word)
                        && !MONTH_OR_NUMBER.matcher(word).matches()
                        && Leaning.of(" " + word + " ", List.of()).isEmpty()
                        && !Leaning.speaksOfEnd(" " + word + " ", List.of())
                        && !Leaning.speaksOfKeeping(" " + word + " "));
    }

    private static boolean isNothingButAMention(String rest) {
        return Arrays.stream(rest.trim().split(" +"))
                .allMatch(word -> word.equals(ActorMentions.PLACEHOLDER) || COMMON.contains(word));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(word -> FoldedText.of(word).words().trim()).toList();
    }
}
