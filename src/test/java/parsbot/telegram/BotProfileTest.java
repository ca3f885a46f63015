package parsbot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.description.BotDescription;
import org.telegram.telegrambots.meta.api.objects.description.BotShortDescription;
import org.telegram.telegrambots.meta.api.objects.menubutton.MenuButtonCommands;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

final class BotProfileTest {

    private final TelegramClient client = mock(TelegramClient.class);
    private final RepeatedCalls calls = new RepeatedCalls(client, time -> {});
    private final List<BotApiMethodBoolean> sent = new ArrayList<>();

    @BeforeEach
    void recordWhatIsSent() throws TelegramApiException {
        when(client.execute(any(BotApiMethodBoolean.class))).thenAnswer(call -> {
            sent.add(call.getArgument(0));
            return true;
        });
    }

    @Test
    void register_subjectInTwoLanguages_setsAllThreeInBothAndTheMenu() {
        new BotProfile(BotProfileTest::mill).register(calls, new StopSignal());

        assertThat(sent).hasSize(7);
        SetMyCommands english = (SetMyCommands) sent.get(0);
        assertThat(english.getLanguageCode()).isNull();
        assertThat(english.getCommands())
                .extracting(BotCommand::getCommand)
                .containsExactly("ask", "help", "positions", "timeline", "sources", "about", "privacy", "forget");
        assertThat(((SetMyDescription) sent.get(1)).getDescription())
                .startsWith("Ask a question about the old mill in your own words.");
        assertThat(((SetMyShortDescription) sent.get(2)).getShortDescription())
                .isEqualTo("Answers questions about the old mill, with passages from published sources.");
        assertThat(((SetMyCommands) sent.get(3)).getLanguageCode()).isEqualTo("es");
        assertThat(((SetMyDescription) sent.get(4)).getDescription())
                .startsWith("Pregunta sobre el viejo molino con tus propias palabras.");
        assertThat(((SetMyShortDescription) sent.get(5)).getLanguageCode()).isEqualTo("es");
    }

    @Test
    void register_noSubjectOrTooLongOne_doesWithout() {
        new BotProfile(language -> Optional.empty()).register(calls, new StopSignal());
        new BotProfile(language -> Optional.of("mills, ".repeat(70))).register(calls, new StopSignal());

        assertThat(sent).hasSize(14);
        assertThat(sent.subList(0, 7))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(sent.subList(7, 14));
        for (BotApiMethodBoolean method : sent) {
            if (method instanceof SetMyDescription description) {
                assertThat(description.getDescription()).hasSizeBetween(50, BotProfile.MAX_DESCRIPTION);
            }
            if (method instanceof SetMyShortDescription description) {
                assertThat(description.getShortDescription()).hasSizeBetween(30, BotProfile.MAX_SHORT_DESCRIPTION);
            }
        }
    }

    @Test
    void register_machineInSpanish_keepsEnglishAsTheDefault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("es"));

            new BotProfile(language -> Optional.empty()).register(calls, new StopSignal());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(((SetMyDescription) sent.get(1)).getDescription()).startsWith("Ask");
    }

    @Test
    void register_allIsSoAlready_setsNothing() throws TelegramApiException {
        registerAndRepeatWhatWasSet();
        sent.clear();

        new BotProfile(BotProfileTest::mill).register(calls, new StopSignal());

        assertThat(sent).isEmpty();
    }

    @Test
    void register_descriptionHasChanged_setsIt() throws TelegramApiException {
        registerAndRepeatWhatWasSet();
        sent.clear();

        new BotProfile(language -> Optional.of(language.equals(Locale.ENGLISH) ? "the new mill" : "el viejo molino"))
                .register(calls, new StopSignal());

        assertThat(sent)
                .hasExactlyElementsOfTypes(SetMyDescription.class, SetMyShortDescription.class)
                .allSatisfy(method -> assertThat(method).hasFieldOrPropertyWithValue("languageCode", null));
    }

    /** From then on the server says that everything is as it was set. */
    private void registerAndRepeatWhatWasSet() throws TelegramApiException {
        new BotProfile(BotProfileTest::mill).register(calls, new StopSignal());
        List<BotApiMethodBoolean> set = List.copyOf(sent);
        when(client.execute(any(GetMyCommands.class))).thenAnswer(call -> {
            String language = ((GetMyCommands) call.getArgument(0)).getLanguageCode();
            return new ArrayList<>(((SetMyCommands) set.get(language == null ? 0 : 3)).getCommands());
        });
        when(client.execute(any(GetMyDescription.class))).thenAnswer(call -> {
            String language = ((GetMyDescription) call.getArgument(0)).getLanguageCode();
            return new BotDescription(((SetMyDescription) set.get(language == null ? 1 : 4)).getDescription());
        });
        when(client.execute(any(GetMyShortDescription.class))).thenAnswer(call -> {
            String language = ((GetMyShortDescription) call.getArgument(0)).getLanguageCode();
            return new BotShortDescription(
                    ((SetMyShortDescription) set.get(language == null ? 2 : 5)).getShortDescription());
        });
        when(client.execute(any(GetChatMenuButton.class)))
                .thenReturn(MenuButtonCommands.builder().build());
    }

    @Test
    void register_telegramRefuses_goesOn() throws TelegramApiException {
        when(client.execute(any(BotApiMethodBoolean.class))).thenAnswer(call -> {
            sent.add(call.getArgument(0));
            throw new TelegramApiException("no");
        });

        new BotProfile(BotProfileTest::mill).register(calls, new StopSignal());

        assertThat(sent).hasSize(7);
    }

    private static Optional<String> mill(Locale language) {
        return Optional.of(language.equals(Locale.ENGLISH) ? "the old mill" : "el viejo molino");
    }
}
