package parsbot.answer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parsbot.corpus.Corpus;
import parsbot.corpus.Dispute;
import parsbot.corpus.Published;
import parsbot.question.AskedTime;
import parsbot.question.AskedTime.Relation;

/** Which years a corpus tells of, and which of them is meant where none is given. Immutable and thread-safe. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}$.,])[12]\\d{3}(?![\\p{L}\\p{N}])");

    private final int usual;
    private final Set<Integer> told;

    Years(Corpus corpus) {
        usual = usual(corpus.dispute());
        told = corpus.articles().stream()
                .flatMap(article -> Stream.concat(
                        of(article.source().published()),
                        article.passages().stream().flatMap(passage -> in(passage.text()))))
                .collect(toUnmodifiableSet());
    }

    private static Stream<Integer> of(Published published) {
        return Stream.of(published.earliest(), published.latest()).map(LocalDate::getYear);
    }

    private static Stream<Integer> in(String text) {
        return YEAR.matcher(text).results().map(year -> Integer.valueOf(year.group()));
    }

    /** Returns the year in which most of a dispute's events lie; of equal ones the latest; this era's first if there is no event. */
    private static int usual(Dispute dispute) {
        return dispute.events().stream()
                .map(event -> event.date().earliest().getYear())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** Returns the time that a question names, in the usual year if it names none. */
    Optional<AskedTime> askedIn(String question) {
        return AskedTime.in(question, usual);
    }

    /** Returns whether a question is on a year, or on years, in which no source appeared and which none names; not where no text is known. */
    boolean areNotToldOf(String question) {
        return !told.isEmpty()
                && askedIn(question)
                        .filter(time -> time.relation() == Relation.WITHIN)
                        .filter(time -> IntStream.rangeClosed(
                                        time.from().getYear(), time.to().getYear())
                                .noneMatch(told::contains))
                        .isPresent();
    }
}
