package parsbot.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

final class ProblemsTest {

    @Test
    void throwIfAny_none_doesNothing() {
        assertThatNoException().isThrownBy(() -> new Problems().throwIfAny());
    }

    @Test
    void throwIfAny_two_throwsBothInTheirOrder() {
        Problems problems = new Problems();
        problems.add("b.md", "has no text");
        problems.add(new Problem("a.md", "is not UTF-8"));

        ProblemsException thrown = catchThrowableOfType(ProblemsException.class, problems::throwIfAny);

        assertThat(thrown.problems())
                .containsExactly(new Problem("b.md", "has no text"), new Problem("a.md", "is not UTF-8"));
        assertThat(thrown).hasMessage("b.md: has no text\na.md: is not UTF-8");
    }
}
