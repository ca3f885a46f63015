package parsbot.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import parsbot.problem.Problems;
import parsbot.yaml.YamlMapping;

/** Reads where the webhook is: its URL from the environment, where this process listens from the file. Thread-safe. */
final class WebhookReader {

    private static final int DEFAULT_PORT = 8080;
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /** The ports that Telegram's own server posts to. */
    private static final Set<Integer> TELEGRAMS_PORTS = Set.of(443, 80, 88, 8443);

    private WebhookReader() {}

    /**
     * Returns the webhook that is set, or nothing, and reports what is wrong with it.
     *
     * @param url from the environment; empty if none is set
     * @param ownServer whether the Bot API server is Telegram's own, which is more particular
     */
    static Optional<Settings.Webhook> read(YamlMapping telegram, String url, boolean ownServer, Problems problems) {
        InetAddress address =
                telegram.value("webhookAddress", WebhookReader::address).orElse(LOOPBACK);
        int port = telegram.integer("webhookPort", 0, 0, 65_535);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        URI uri = uri(url, ownServer).orElse(null);
        if (uri == null) {
            problems.add(
                    "environment",
                    SettingsReader.WEBHOOK_URL + " must be like https://bot.example.org/path, "
                            + (ownServer ? "with no port or with 443, 80, 88 or 8443, " : "")
                            + "with another path than /health, and without query or fragment (the value is not shown,"
                            + " as its path may be a secret)");
            return Optional.empty();
        }
        int listenPort = port > 0 ? port : uri.getPort() > 0 ? uri.getPort() : DEFAULT_PORT;
        return Optional.of(new Settings.Webhook(uri, address, listenPort));
    }

    private static Optional<URI> uri(String url, boolean ownServer) {
        try {
            URI uri = new URI(url);
            boolean https = "https".equals(uri.getScheme());
            boolean http = "http".equals(uri.getScheme()) && !ownServer;
            boolean port = !ownServer || uri.getPort() < 0 || TELEGRAMS_PORTS.contains(uri.getPort());
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if ((https || http) && uri.getHost() != null && port && plain && !"/health".equals(uri.getRawPath())) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException _) {
            // Said by the caller, as of any address that is none.
        }
        return Optional.empty();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be an IP address, such as 127.0.0.1 or 0.0.0.0", e);
        }
    }
}
