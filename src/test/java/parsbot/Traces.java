package parsbot;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Actor;
import parsbot.corpus.DateSpan;
import parsbot.corpus.Dispute;
import parsbot.corpus.Event;
import parsbot.corpus.FoldedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Position;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.corpus.Stance;

/**
 * Follows each actor, number and date that an answer gives in words other than those of its passages back to a passage that it
 * cites, or to the date and name of that passage's source. Thread-safe.
 */
final class Traces {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

    /** The numbers that texts write as words, English and Spanish. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("dos", "2"),
            Map.entry("three", "3"),
            Map.entry("tres", "3"),
            Map.entry("four", "4"),
            Map.entry("cuatro", "4"),
            Map.entry("five", "5"),
            Map.entry("cinco", "5"),
            Map.entry("six", "6"),
            Map.entry("seis", "6"),
            Map.entry("seven", "7"),
            Map.entry("siete", "7"),
            Map.entry("eight", "8"),
            Map.entry("ocho", "8"),
            Map.entry("nine", "9"),
            Map.entry("nueve", "9"),
            Map.entry("ten", "10"),
            Map.entry("diez", "10"));

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final Dispute dispute;

    Traces(Dispute dispute) {
        this.dispute = dispute;
    }

    /** Returns what an answer gives and no passage that it cites for it has, each as a line. */
    List<String> missing(Answer answer) {
        List<String> missing = new ArrayList<>();
        switch (answer) {
            case Answer.Grounded grounded -> grounded.items().forEach(item -> trace(item, answer, missing));
            case Answer.Disputed disputed ->
                disputed.versions()
                        .forEach(version -> LANGUAGES.forEach(language -> trace(
                                version.version().value().in(language), cited(answer, version.citations()), missing)));
            case Answer.Positions positions -> {
                positions.held().forEach(held -> trace(held, answer, missing));
                positions.silent().forEach(actor -> traceSilence(actor, null, missing));
            }
            case Answer.NothingFound nothing ->
                nothing.silent().forEach(actor -> traceSilence(actor, nothing.since(), missing));
            case Answer.Related _, Answer.Declined _ -> {}
        }
        return missing;
    }

    private void trace(Answer.Item item, Answer answer, List<String> missing) {
        List<Citation> cited = cited(answer, item.citations());
        PartialDate date = item.date();
        if (date == null) {
            if (cited.stream().noneMatch(citation -> citation.passage().text().contains(item.text()))) {
                missing.add("the sentence '" + item.text() + "' is not in " + names(cited));
            }
            return;
        }
        trace(item.text(), cited, missing);
        Optional<Event> event = dispute.events().stream()
                .filter(known -> LANGUAGES.stream()
                        .anyMatch(language -> known.what().in(language).equals(item.text())))
                .findFirst();
        boolean inferred = event.isPresent()
                && (event.get().inferredFrom() != null
                        || event.get().mentions().stream().anyMatch(mention -> mention.inferredFrom() != null));
        traceDate(date, inferred, "'" + item.text() + "'", cited, missing);
    }

    private void trace(Answer.Held held, Answer answer, List<String> missing) {
        List<Citation> cited = cited(answer, held.citations());
        traceActor(held.actor(), held.asOf(), cited, missing);
        Actor reporter = held.reportedBy();
        if (reporter != null) {
            traceActor(reporter, held.asOf(), cited, missing);
        }
        boolean inferred = dispute.positionsOf(held.actor().id()).stream()
                .anyMatch(position -> position.stance() == held.stance()
                        && held.asOf().equals(position.asOf())
                        && position.inferredFrom() != null);
        traceDate(held.asOf(), inferred, "position of " + held.actor().name(), cited, missing);
    }

    private static void traceActor(Actor actor, DateSpan when, List<Citation> cited, List<String> missing) {
        if (cited.stream().noneMatch(citation -> actor.isNamedIn(text(citation), when))) {
            missing.add(actor.name() + " is not named in " + names(cited));
        }
    }

    private void traceSilence(Actor actor, @Nullable PartialDate since, List<String> missing) {
        dispute.positionsOf(actor.id()).stream()
                .filter(position -> position.stance() != Stance.NO_STATEMENT)
                .filter(position -> since == null || overlap(Objects.requireNonNull(position.asOf()), since))
                .map(Position::passage)
                .findFirst()
                .ifPresent(passage -> missing.add(actor.name() + " is not silent: there is " + passage));
    }

    private static void traceDate(
            PartialDate date, boolean inferred, String what, List<Citation> cited, List<String> missing) {
        boolean known = inferred
                || cited.stream()
                        .anyMatch(citation ->
                                overlap(citation.article().source().published(), date) || gives(citation, date));
        if (!known) {
            missing.add("the date " + date + " of " + what + " is not in " + names(cited));
        }
    }

    private void trace(String ownWords, List<Citation> cited, List<String> missing) {
        FoldedText words = FoldedText.of(ownWords);
        dispute.actors().stream()
                .filter(actor ->
                        actor.names().stream().filter(Traces::isProperName).anyMatch(words::has))
                .forEach(actor -> traceActor(actor, new Published.Undated(), cited, missing));
        Set<String> given = cited.stream()
                .flatMap(citation -> numbers(text(citation)).stream())
                .collect(Collectors.toSet());
        numbers(ownWords).stream()
                .filter(number -> !given.contains(number))
                .forEach(number ->
                        missing.add("the number " + number + " of '" + ownWords + "' is not in " + names(cited)));
    }

    /** Returns whether it names somebody wherever it stands: "the police" may be any. */
    private static boolean isProperName(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    /** Returns a passage's text, and what is said of its source. */
    private static String text(Citation citation) {
        Source source = citation.article().source();
        return Stream.of(
                        citation.passage().text(),
                        source.title(),
                        source.publisher(),
                        source.author(),
                        source.published().toString().replace('-', ' '))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" . "));
    }

    /** Returns the numbers of a text in digits, without what groups digits. */
    private static Set<String> numbers(String text) {
        return Stream.concat(
                        NUMBER.matcher(text).results().map(MatchResult::group),
                        Stream.of(FoldedText.of(text).words().split(" "))
                                .map(WORDS::get)
                                .filter(Objects::nonNull))
                .map(number -> number.replaceAll("[.,]", "").replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean gives(Citation citation, PartialDate date) {
        FoldedText text = FoldedText.of(text(citation));
        return switch (date) {
            case Published.OnDay(LocalDate day) ->
                text.has(String.valueOf(day.getYear()))
                        && LANGUAGES.stream()
                                .anyMatch(language -> Stream.of("%1$s %2$d", "%2$d %1$s", "%2$d de %1$s")
                                        .anyMatch(form -> text.has(String.format(
                                                Locale.ROOT,
                                                form,
                                                month(day.getMonth(), language),
                                                day.getDayOfMonth()))));
            case Published.InMonth(var month) ->
                text.has(String.valueOf(month.getYear()))
                        && LANGUAGES.stream().anyMatch(language -> text.has(month(month.getMonth(), language)));
            case Published.InYear(var year) -> text.has(year.toString());
            case PartialDate.InSeason(var year, var _) -> text.has(year.toString());
            case PartialDate.Range(var start, var end) -> gives(citation, start) || gives(citation, end);
            case PartialDate.About(var about) -> gives(citation, about);
        };
    }

    private static String month(Month month, Locale language) {
        return month.getDisplayName(TextStyle.FULL, language);
    }

    private static boolean overlap(DateSpan one, DateSpan other) {
        return !one.latest().isBefore(other.earliest()) && !other.latest().isBefore(one.earliest());
    }

    private static List<Citation> cited(Answer answer, List<Integer> ranks) {
        return ranks.stream().map(rank -> answer.citations().get(rank - 1)).toList();
    }

    private static String names(List<Citation> cited) {
        return cited.stream()
                .map(citation -> citation.passage().id().toString())
                .collect(Collectors.joining(", "));
    }
}
