package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PlainTextTest {

    @Test
    void onOneLine_everyKindOfSpace_isOneSpace() {
        assertThat(PlainText.onOneLine("\u2003a\u00a0\u2028\tb \u0000 c\u0085\r\n"))
                .isEqualTo("a b c");
    }

    @Test
    void paragraphs_blankLines_separateThem() {
        assertThat(PlainText.paragraphs("\n\nOne,\n  wrapped.\n \t \nTwo.\n\n\n\u00a0\nThree.\n"))
                .containsExactly("One, wrapped.", "Two.", "Three.");
    }

    @Test
    void paragraphs_crLf_separatesThemToo() {
        assertThat(PlainText.paragraphs("One,\r\nwrapped.\r\n\r\nTwo.")).containsExactly("One, wrapped.", "Two.");
    }

    @Test
    void paragraphs_blank_areNone() {
        assertThat(PlainText.paragraphs(" \n\n\t")).isEmpty();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void paragraphs_veryManyBlankLines_areReadInTime() {
        assertThat(PlainText.paragraphs("One." + "\f \n".repeat(500_000) + "Two."))
                .containsExactly("One.", "Two.");
    }
}
