package parsbot.corpus;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A date known more or less exactly, as the days that it may mean. Immutable and thread-safe.
 *
 * <p>The order is by the first of these days; then by the last one, the later first, so that the coarser comes before the finer
 * ({@code 2018} before {@code 2018-01} before {@code 2018-01-01}); then by the written form, an exact date before an
 * approximate one.
 */
public sealed interface DateSpan extends Comparable<DateSpan> permits Published, PartialDate {

    Comparator<DateSpan> ORDER = Comparator.comparing(DateSpan::earliest)
            .thenComparing(DateSpan::latest, Comparator.reverseOrder())
            .thenComparing(DateSpan::toString);

    /** Returns the first day that the date may mean; {@link LocalDate#MIN} if undated. */
    LocalDate earliest();

    /** Returns the last day that the date may mean; {@link LocalDate#MIN} if undated. */
    LocalDate latest();

    /** Returns the written form. */
    @Override
    String toString();

    @Override
    default int compareTo(DateSpan other) {
        return ORDER.compare(this, other);
    }
}
