package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActorTest {

    private static final Actor ANN = mayor("ann", "Ann Lee", null, "2016-01-04");
    private static final Actor BEN = mayor("ben", "Ben Roe", "2016-01-04", "2018");

    @ParameterizedTest
    @CsvSource({
        "2010,                  true,  false",
        "2016-01-03,            true,  false",
        "2016-01-04,            true,  true",
        "2016,                  true,  true",
        "2018-07-11,            false, true",
        "2018-12-31/2019-01-01, false, true",
        "2019,                  false, false",
        "undated,               true,  true"
    })
    void isNamedIn_titleHeldOneAfterTheOther_isOfWhoeverHeldItThen(String when, boolean ann, boolean ben) {
        DateSpan date = when.equals("undated") ? Published.parse(when) : PartialDate.parse(when);

        assertThat(ANN.isNamedIn("What did the mayor say?", date)).isEqualTo(ann);
        assertThat(BEN.isNamedIn("¿Qué dijo la alcaldesa?", date)).isEqualTo(ben);
        assertThat(BEN.isNamedIn("What was heard from city hall?", date)).isEqualTo(ben);
    }

    @Test
    void isNamedIn_nameOrAlias_countsAtAnyDate() {
        assertThat(ANN.isNamedIn("what did ann lee say", PartialDate.parse("2030")))
                .isTrue();
        assertThat(ANN.isNamedIn("what did Annie say", PartialDate.parse("2030")))
                .isTrue();
        assertThat(ANN.isNamedIn("what did Ben Roe say", PartialDate.parse("2010")))
                .isFalse();
    }

    @Test
    void names_all_beginWithTheName() {
        assertThat(ANN.names()).containsExactly("Ann Lee", "Annie");
    }

    @Test
    void localizedText_inALanguageWithoutTranslation_isEnglish() {
        LocalizedText title = ANN.roles().getFirst().title();

        assertThat(title.in(Locale.of("es", "MX"))).isEqualTo("alcaldesa");
        assertThat(title.in(Locale.FRENCH)).isEqualTo("mayor");
        assertThat(new LocalizedText("mayor", null).in(Locale.of("es"))).isEqualTo("mayor");
    }

    private static Actor mayor(String id, String name, @Nullable String from, String to) {
        Role role = new Role(
                new LocalizedText("mayor", "alcaldesa"),
                List.of("city hall"),
                null,
                null,
                from == null ? null : PartialDate.parse(from),
                PartialDate.parse(to));
        return new Actor(
                new ActorId(id),
                name,
                ActorKind.PERSON,
                id.equals("ann") ? List.of("Annie") : List.of(),
                List.of(role));
    }
}
