package parsbot.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import parsbot.message.Form;
import parsbot.message.Frame;
import parsbot.message.InlineCard;
import parsbot.message.MessageRenderer;
import parsbot.question.Question;

/** Answers those who type the bot's name and some words in another chat. Thread-safe, if the answerer is. */
final class InlineAnswers {

    /** How many cards are shown at once. */
    static final int PAGE = 5;

    /** For how long Telegram may show the same to the same person: the collection may change, and the model be loaded. */
    private static final int CACHED_SECONDS = 300;

    /** Leads to the greeting, as any start that is no link does. */
    private static final String START = "inline";

    /** The answers to the examples change only when the model is loaded, and are several at once. */
    private static final Duration EXAMPLES_KEPT = Duration.ofMinutes(1);

    private record Examples(List<InlineCard> cards, long madeAt) {}

    private final Map<Locale, Examples> examples = new ConcurrentHashMap<>();
    private final Answering answering;
    private final MessageRenderer renderer;
    private final QuickCalls quickly;
    private final Optional<URI> address;

    /** @param address of the chat with the bot; empty if it has none */
    InlineAnswers(Answering answering, QuickCalls quickly, Optional<URI> address) {
        this.answering = answering;
        this.renderer = answering.renderer();
        this.quickly = quickly;
        this.address = address;
    }

    Delivery answer(Incoming.Inline inline) {
        int from = offset(inline.offset());
        List<InlineCard> cards = cards(inline.text(), new Frame(inline.language(), Form.GROUP, address));
        List<InlineCard> page = cards.stream().skip(from).limit(PAGE).toList();
        AnswerInlineQuery answer = new AnswerInlineQuery(
                inline.query(), page.stream().map(InlineAnswers::result).toList());
        answer.setCacheTime(CACHED_SECONDS);
        // What is said depends on the person's language.
        answer.setIsPersonal(true);
        answer.setNextOffset(from + PAGE < cards.size() ? Integer.toString(from + PAGE) : "");
        answer.setButton(InlineQueryResultsButton.builder()
                .text(renderer.askPrivately(inline.language()))
                .startParameter(START)
                .build());
        return quickly.make(answer, inline.updateId());
    }

    private List<InlineCard> cards(String text, Frame frame) {
        if (!text.isBlank()) {
            return renderer.cards(answering.answerer().apply(question(text, frame.language())), frame);
        }
        Examples known = examples.get(frame.language());
        if (known == null || System.nanoTime() - known.madeAt() > EXAMPLES_KEPT.toNanos()) {
            known = new Examples(examples(frame), System.nanoTime());
            examples.put(frame.language(), known);
        }
        return known.cards();
    }

    private List<InlineCard> examples(Frame frame) {
        List<InlineCard> examples = new ArrayList<>();
        for (String example : renderer.examples(frame.language())) {
            examples.add(renderer.example(
                    "example-" + examples.size(),
                    answering
                            .answerer()
                            .apply(question(example, frame.language()))
                            .answer(),
                    frame.language()));
        }
        return examples;
    }

    private static Question question(String text, Locale language) {
        return new Question(text, List.of(), language);
    }

    // It comes back as it was given, or is forged.
    private static int offset(String offset) {
        return offset.matches("\\d{1,3}") ? Integer.parseInt(offset) : 0;
    }

    private static InlineQueryResult result(InlineCard card) {
        InputTextMessageContent content =
                new InputTextMessageContent(card.message().html());
        content.setParseMode(Requests.HTML);
        content.setLinkPreviewOptions(Requests.noPreview());
        InlineQueryResultArticle article = new InlineQueryResultArticle(card.id(), card.title(), content);
        if (!card.description().isEmpty()) {
            article.setDescription(card.description());
        }
        article.setReplyMarkup(Requests.keyboard(card.message().keyboard()));
        return article;
    }
}
