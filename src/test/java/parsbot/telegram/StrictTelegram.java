package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import parsbot.message.TelegramHtml;

/**
 * A Bot API server on loopback that takes in many updates and refuses each message that Telegram would refuse, and some more: for
 * markup, lengths, characters, or parameters. Thread-safe.
 */
final class StrictTelegram implements AutoCloseable {

    private static final int MAX_TEXT = 4096;
    private static final int MAX_BYTES = 32_768;
    private static final int MAX_NOTICE = 200;
    private static final int MAX_DATA = 64;
    private static final int MAX_RESULTS = 50;
    private static final Set<String> SEND_PARAMETERS = Set.of(
            "method",
            "chat_id",
            "message_id",
            "message_thread_id",
            "text",
            "parse_mode",
            "link_preview_options",
            "reply_parameters",
            "reply_markup",
            "disable_notification",
            "protect_content");

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final NavigableMap<Long, String> queue = new TreeMap<>();
    private final Map<Long, Integer> messages = new ConcurrentHashMap<>();
    private final List<String> rejections = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> webhooks = new CopyOnWriteArrayList<>();
    private boolean closed;
    private boolean holding;
    private int held;

    StrictTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void addRaw(long id, String update) {
        queue.put(id, update);
        notifyAll();
    }

    /** Has messages wait from now on, or lets all go that do. */
    synchronized void hold(boolean now) {
        holding = now;
        notifyAll();
    }

    /** Returns how many messages have been made to wait. */
    synchronized int held() {
        return held;
    }

    private synchronized void pass() throws IOException {
        if (holding) {
            held++;
            notifyAll();
        }
        try {
            while (holding && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Returns why messages were refused. */
    List<String> rejections() {
        return List.copyOf(rejections);
    }

    /** Returns the chats that have been sent a message, and how many each. */
    Map<Long, Integer> messages() {
        return Map.copyOf(messages);
    }

    /** Returns the texts that were sent, markup included, in the order in which they arrived. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Returns the parameters of each {@code setWebhook}. */
    List<JsonNode> webhooks() {
        return List.copyOf(webhooks);
    }

    synchronized boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Returns once this holds; fails if it takes longer. */
    synchronized void await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain; " + queue.size() + " updates are left, " + messages.size()
                        + " chats answered");
            }
            wait(left);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method =
                    exchange.getRequestURI().getPath().replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (method.equals("sendmessage")) {
                pass();
            }
            Optional<String> refusal = refusal(method, body);
            String reply;
            if (refusal.isPresent()) {
                rejections.add(refusal.get());
                reply = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: " + "refused\"}";
            } else {
                reply = "{\"ok\":true,\"result\":" + result(method, body) + "}";
            }
            byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(refusal.isPresent() ? 400 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String result(String method, byte[] body) throws IOException {
        JsonNode parameters = Updates.MAPPER.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
        return switch (method) {
            case "getme" -> "{\"id\":900100,\"is_bot\":true,\"first_name\":\"P\",\"username\":\"cited_bot\"}";
            case "getupdates" -> updates(parameters);
            case "sendmessage" -> {
                messages.merge(parameters.path("chat_id").asLong(), 1, Integer::sum);
                texts.add(parameters.path("text").asText());
                synchronized (this) {
                    notifyAll();
                }
                yield "{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}";
            }
            case "setwebhook" -> {
                webhooks.add(parameters);
                synchronized (this) {
                    notifyAll();
                }
                yield "true";
            }
            case "getwebhookinfo" ->
                "{\"url\":" + (webhooks.isEmpty() ? "\"\"" : webhooks.getLast().path("url")) + "}";
            default -> "true";
        };
    }

    private synchronized String updates(JsonNode parameters) {
        queue.headMap(parameters.path("offset").asLong(0)).clear();
        notifyAll();
        long end = System.nanoTime()
                + Duration.ofSeconds(parameters.path("timeout").asLong(0)).toNanos();
        try {
            while (queue.isEmpty() && !closed) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> first = new ArrayList<>();
        queue.values().stream().limit(parameters.path("limit").asLong(100)).forEach(first::add);
        return "[" + String.join(",", first) + "]";
    }

    /** Returns why the call is refused. */
    private static Optional<String> refusal(String method, byte[] body) throws IOException {
        return switch (method) {
            case "sendmessage", "editmessagetext" -> refusal(body);
            case "editmessagereplymarkup" ->
                keyboardFault(Updates.MAPPER.readTree(body).path("reply_markup"));
            case "answercallbackquery" -> {
                JsonNode parameters = Updates.MAPPER.readTree(body);
                yield parameters.path("callback_query_id").asText().isEmpty()
                                || parameters.path("text").asText("").length() > MAX_NOTICE
                        ? Optional.of("a notice " + parameters)
                        : Optional.empty();
            }
            case "answerinlinequery" -> inlineFault(Updates.MAPPER.readTree(body));
            default -> Optional.empty();
        };
    }

    private static Optional<String> inlineFault(JsonNode parameters) {
        Set<String> ids = new TreeSet<>();
        for (JsonNode result : parameters.path("results")) {
            String id = result.path("id").asText();
            if (!id.matches("[\\w-]{1,64}") || !ids.add(id)) {
                return Optional.of("a result's id '" + id + "'");
            }
            if (result.path("title").asText().isBlank()) {
                return Optional.of("a result without a title");
            }
            try {
                TelegramHtml.check(result.path("input_message_content")
                        .path("message_text")
                        .asText());
            } catch (AssertionError | IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            Optional<String> fault = keyboardFault(result.path("reply_markup"));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return ids.size() > MAX_RESULTS
                        || parameters.path("next_offset").asText("").length() > MAX_DATA
                ? Optional.of("too many results, or too long an offset")
                : Optional.empty();
    }

    private static Optional<String> keyboardFault(JsonNode markup) {
        if (markup.toString().getBytes(StandardCharsets.UTF_8).length > 10_000) {
            return Optional.of("reply_markup too long");
        }
        for (JsonNode row : markup.path("inline_keyboard")) {
            if (row.isEmpty()) {
                return Optional.of("an empty row of buttons");
            }
            for (JsonNode button : row) {
                int data = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
                int actions = button.size() - 1;
                if (button.path("text").asText().isBlank() || data > MAX_DATA || actions != 1) {
                    return Optional.of("a button " + button);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns why the message is refused. */
    private static Optional<String> refusal(byte[] body) throws IOException {
        String json;
        try {
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.of("not UTF-8");
        }
        JsonNode parameters = Updates.MAPPER.readTree(json);
        Set<String> unknown = new TreeSet<>();
        parameters.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(SEND_PARAMETERS);
        if (!unknown.isEmpty()) {
            return Optional.of("unknown parameters " + unknown);
        }
        if (!parameters.path("chat_id").asText().matches("-?[1-9]\\d{0,18}")) {
            return Optional.of("chat_id '" + parameters.path("chat_id") + "'");
        }
        Optional<String> keyboard = keyboardFault(parameters.path("reply_markup"));
        if (keyboard.isPresent()) {
            return keyboard;
        }
        String text = parameters.path("text").asText();
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("more than " + MAX_BYTES + " bytes");
        }
        String plain = text;
        if (parameters.has("parse_mode")) {
            if (!parameters.path("parse_mode").asText().equals("HTML")) {
                return Optional.of("parse_mode '" + parameters.path("parse_mode") + "'");
            }
            try {
                plain = TelegramHtml.check(text);
            } catch (AssertionError | IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        } else {
            return Optional.of("plain text, which is sent only when markup was refused: " + text);
        }
        if (plain.codePointCount(0, plain.length()) > MAX_TEXT || plain.isBlank()) {
            return Optional.of("a text of " + plain.codePointCount(0, plain.length()) + " characters");
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        executor.shutdownNow();
    }
}
