package parsbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.ActorKind;
import parsbot.corpus.Dispute;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.Role;

final class TitlesTest {

    private static final Actor OAK = actor("oak", "Liberal nominee for mayor", "candidata liberal a la alcaldía");
    private static final Actor ASH = actor("ash", "farmers' attorney of the Guild", "abogado de los campesinos");

    private final Titles titles = new Titles(new Dispute(List.of(OAK, ASH), List.of(), List.of(), List.of()));

    private static Actor actor(String id, String title, String spanish) {
        Role role = new Role(new LocalizedText(title, spanish), List.of(), null, null, null, null);
        return new Actor(new ActorId(id), id, ActorKind.PERSON, List.of(), List.of(role));
    }

    @ParameterizedTest
    @CsvSource({
        "which liberals were against it, liberals",
        "what did the nominees want, nominees",
        "que liberales estaban en contra, liberales",
        "which attorneys spoke, attorneys",
    })
    void askedIn_pluralOfAWordInATitle_isThatWord(String text, String expected) {
        assertThat(titles.askedIn(" " + text + " ")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which liberal was it", // one
                "which farmers were for it", // whose attorney it is
                "which guilds were for it", // of what
                "which mayors were for it", // for what
                "which millers were for it",
                "",
            })
    void askedIn_otherWords_isNone(String text) {
        assertThat(titles.askedIn(" " + text + " ")).isEmpty();
    }

    @Test
    void isOf_titleWithTheWord_is() {
        assertThat(Titles.isOf(OAK, "liberals")).isTrue();
        assertThat(Titles.isOf(OAK, "liberales")).isTrue();
        assertThat(Titles.isOf(ASH, "liberals")).isFalse();
    }
}
