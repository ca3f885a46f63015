package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A Bot API server on loopback that does what the real one does with updates: holds polls, repeats what is not confirmed, and forgets
 * what is. Faults can be put before any method. Thread-safe.
 */
class FakeTelegram extends Dispatcher implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** A call that arrived, with the number of messages that had been sent before. */
    record Call(String method, JsonNode parameters, int sentBefore) {}

    private final MockWebServer server = new MockWebServer();
    private final NavigableMap<Long, String> queue = new TreeMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Deque<MockResponse>> faults = new HashMap<>();
    private final IdentityHashMap<JsonNode, Integer> sent = new IdentityHashMap<>();
    private int latestPoll;
    private boolean closed;

    FakeTelegram() {
        server.setDispatcher(this);
    }

    FakeTelegram start(int port) {
        try {
            server.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    synchronized void add(JsonNode update) {
        addRaw(update.path("update_id").asLong(), update.toString());
    }

    synchronized void addRaw(long id, String json) {
        queue.put(id, json);
        notifyAll();
    }

    synchronized void fault(String method, MockResponse... responses) {
        faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>())
                .addAll(List.of(responses));
    }

    synchronized List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Returns the texts of what was sent, in the order in which it arrived. */
    List<String> texts() {
        return calls("sendmessage").stream()
                .map(call -> call.parameters().path("text").asText())
                .toList();
    }

    /** Returns the number that a message was given, by the parameters with which it was sent. */
    synchronized int number(JsonNode message) {
        Integer number = sent.get(message);
        if (number == null) {
            throw new AssertionError("never sent: " + message);
        }
        return number;
    }

    /** Returns once this holds; fails if it takes longer than is sensible. */
    synchronized void await(Predicate<FakeTelegram> condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.test(this)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain; calls so far: "
                        + calls.stream().map(Call::method).toList());
            }
            wait(left);
        }
    }

    synchronized boolean isEmpty() {
        return queue.isEmpty();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        List<String> path = request.getUrl().pathSegments();
        String method = path.getLast().toLowerCase(Locale.ROOT);
        JsonNode parameters = read(request);
        synchronized (this) {
            calls.add(new Call(
                    method,
                    parameters,
                    Math.toIntExact(calls.stream()
                            .filter(call -> call.method().equals("sendmessage"))
                            .count())));
            notifyAll();
            Deque<MockResponse> planned = faults.get(method);
            if (planned != null && !planned.isEmpty()) {
                return planned.poll();
            }
            return switch (method) {
                case "getme" -> ok("{\"id\":900100,\"is_bot\":true,\"first_name\":\"P\",\"username\":\"cited_bot\"}");
                case "getupdates" -> updates(parameters);
                case "sendmessage" -> {
                    sent.put(parameters, sent.size() + 1);
                    yield ok(
                            "{\"message_id\":" + sent.size() + ",\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}");
                }
                default -> ok("true");
            };
        }
    }

    private synchronized MockResponse updates(JsonNode parameters) throws InterruptedException {
        queue.headMap(parameters.path("offset").asLong(0)).clear();
        notifyAll();
        long end = System.nanoTime()
                + Duration.ofSeconds(parameters.path("timeout").asLong(0)).toNanos();
        int poll = ++latestPoll;
        notifyAll();
        while (queue.isEmpty() && !closed) {
            if (poll != latestPoll) {
                return refusal(409, "Conflict: terminated by other getUpdates request");
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return ok(queue.values().stream()
                .limit(parameters.path("limit").asLong(100))
                .collect(Collectors.joining(",", "[", "]")));
    }

    static MockResponse ok(String result) {
        return json(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static MockResponse refusal(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static JsonNode read(RecordedRequest request) {
        try {
            return Updates.MAPPER.readTree(
                    request.getBody() == null ? "{}" : request.getBody().utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        server.close();
    }
}
