package parsbot.embedding;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedder whose model runs in this process, on the processor, by ONNX Runtime. Thread-safe.
 *
 * <p>A single text is a run of its own on one thread. Texts of a list run {@value #BATCH} at a time if they are of the same length,
 * and several such batches beside each other: in a batch a short text takes 0.6 times as long as alone, a long one as long. The
 * model's 8-bit layers take their scale from all texts of a run (dynamic quantization), so a text in a batch has a slightly other
 * vector than alone; in a list it has the same one each time that the list is embedded.
 */
public final class OnnxEmbedder implements Embedder {

    private static final int BATCH = 4;

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbedder.class);

    private final Model model;
    private final int threads;
    private final WordPieceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Held for reading while a text is embedded, so that the session is not closed under it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxEmbedder(
            Model model, int threads, WordPieceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.threads = threads;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model.
     *
     * @param threads how many texts of a list are embedded at once, 1 or more; a single text takes the thread of its caller
     * @throws EmbeddingUnavailableException if the model or ONNX Runtime cannot be loaded
     */
    public static OnnxEmbedder open(int threads) {
        return open(threads, null);
    }

    /**
     * Loads the model.
     *
     * @param threads how many texts of a list are embedded at once, 1 or more; a single text takes the thread of its caller
     * @param cache a folder where the model and ONNX Runtime's libraries are kept between starts, some 60 MB, for a faster start
     *     with less memory; null to unpack them at each. Nobody else should be able to write there. It is made if need be, and
     *     left alone if it cannot be written
     * @throws EmbeddingUnavailableException if the model or ONNX Runtime cannot be loaded
     */
    public static OnnxEmbedder open(int threads, @Nullable Path cache) {
        return open(Model.E5_SMALL, threads, cache);
    }

    /** Returns the {@link #id()} that an opened one has, without loading the model. */
    public static String modelId() {
        return Model.E5_SMALL.id();
    }

    static OnnxEmbedder open(Model model, int threads, @Nullable Path cache) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is '" + threads + "': must be 1 or more");
        }
        // The vocabulary takes as long as the model, so both are read at once.
        FutureTask<WordPieceTokenizer> tokenizer = new FutureTask<>(() -> tokenizer(model));
        Thread.ofPlatform().daemon().name("vocabulary").start(tokenizer);
        try {
            KeptFiles kept = cache == null ? null : new KeptFiles(cache);
            if (kept != null) {
                offerLibraries(kept);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            OrtSession session = session(environment, model, kept);
            try {
                return new OnnxEmbedder(model, threads, tokenizer(tokenizer), environment, session);
            } catch (IOException e) {
                session.close();
                throw e;
            }
        } catch (IOException | OrtException e) {
            throw unavailable(model, e);
        } catch (LinkageError e) {
            // No library for this machine, or none that it can load: UnsatisfiedLinkError, ExceptionInInitializerError
            // and, at
            // the second try, NoClassDefFoundError.
            throw unavailable(model, e);
        }
    }

    private static WordPieceTokenizer tokenizer(FutureTask<WordPieceTokenizer> reading) throws IOException {
        try {
            return await(reading);
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Waits for a result that comes soon, even if this thread is interrupted; the interruption is kept for the caller. */
    private static <T> T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static WordPieceTokenizer tokenizer(Model model) throws IOException {
        try (InputStream in = resource(model.vocabulary())) {
            return WordPieceTokenizer.read(in);
        }
    }

    private static void offerLibraries(KeptFiles kept) {
        try {
            kept.offerLibraries();
        } catch (IOException e) {
            LOG.debug("the libraries of ONNX Runtime cannot be kept", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, Model model, @Nullable KeptFiles kept)
            throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // It would keep a plan of memory for each length of text.
            options.setMemoryPatternOptimization(false);
            if (kept != null) {
                try {
                    return environment.createSession(kept.keep(model.network()).toString(), options);
                } catch (IOException e) {
                    LOG.debug("the model cannot be kept", e);
                }
            }
            return environment.createSession(content(model.network()), options);
        }
    }

    /** Returns a resource outside the heap, which so needs no room for it. */
    private static ByteBuffer content(String name) throws IOException {
        URL url = OnnxEmbedder.class.getResource(name);
        if (url == null) {
            throw missing(name);
        }
        URLConnection connection = url.openConnection();
        try (ReadableByteChannel in = Channels.newChannel(connection.getInputStream())) {
            ByteBuffer content = ByteBuffer.allocateDirect(connection.getContentLength());
            while (content.hasRemaining() && in.read(content) >= 0) {}
            return content.flip();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
        if (in == null) {
            throw missing(name);
        }
        return in;
    }

    private static IOException missing(String name) {
        return new IOException("the class path has no '" + name + "'");
    }

    private static EmbeddingUnavailableException unavailable(Model model, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new EmbeddingUnavailableException(
                "the model '%s' cannot be loaded on this machine: %s"
                        .formatted(model.name(), reason.strip().replaceAll("\\R", " ")),
                cause);
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public boolean isCommonWord(String word) {
        return tokenizer.isWord(word);
    }

    @Override
    public float[] embedQuestion(String text) {
        return embed(model.questionPrefix() + text);
    }

    @Override
    public List<float[]> embedQuestions(List<String> texts) {
        return embedAll(model.questionPrefix(), texts);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return embedAll(model.passagePrefix(), texts);
    }

    private List<float[]> embedAll(String prefix, List<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        List<List<Tokens>> batches = batches(different.stream()
                .map(text -> new Tokens(text, tokenizer.encode(prefix + text, model.maxIds())))
                .toList());
        Map<String, float[]> byText = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                List<Tokens> batch = batches.get(i);
                float[][] vectors =
                        embed(batch.stream().map(tokens -> tokens.ids).toList());
                for (int j = 0; j < vectors.length; j++) {
                    byText.put(batch.get(j).text, vectors[j]);
                }
            }
        };
        besideEachOther(work, Math.min(threads, batches.size()));
        return texts.stream()
                .map(text -> requireNonNull(byText.get(text)).clone())
                .toList();
    }

    /** A text and the ids of its word pieces. */
    private static final class Tokens {
        final String text;
        final long[] ids;

        Tokens(String text, long[] ids) {
            this.text = text;
            this.ids = ids;
        }
    }

    /**
     * Puts texts of the same length together, for which the model's weights are then read once. Which texts share a batch follows
     * from the list alone, so equal lists get equal vectors.
     */
    private static List<List<Tokens>> batches(List<Tokens> all) {
        // The longest come first: nobody waits long for the last ones.
        Map<Integer, List<Tokens>> byLength = new TreeMap<>(Comparator.reverseOrder());
        all.forEach(tokens -> byLength.computeIfAbsent(tokens.ids.length, _ -> new ArrayList<>())
                .add(tokens));
        List<List<Tokens>> batches = new ArrayList<>();
        for (List<Tokens> sameLength : byLength.values()) {
            for (int start = 0; start < sameLength.size(); start += BATCH) {
                batches.add(sameLength.subList(start, Math.min(start + BATCH, sameLength.size())));
            }
        }
        return batches;
    }

    /** Runs the work on this thread and on as many others as are missing, and throws what any of them threw. */
    private static void besideEachOther(Runnable work, int threads) {
        List<FutureTask<Boolean>> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            FutureTask<Boolean> other = new FutureTask<>(work, true);
            others.add(other);
            Thread.ofPlatform().daemon().name("embedding-" + i).start(other);
        }
        try {
            work.run();
        } finally {
            others.forEach(OnnxEmbedder::await);
        }
    }

    private float[] embed(String text) {
        return embed(List.of(tokenizer.encode(text, model.maxIds())))[0];
    }

    /** Returns the vectors of texts that have the same number of word pieces. */
    private float[][] embed(List<long[]> texts) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            float[][] vectors = sums(texts);
            for (float[] vector : vectors) {
                unit(vector);
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the model failed on a text of " + texts.getFirst().length + " word pieces", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Returns for each text the sum of the vectors that the model gives its word pieces; its direction is that of their mean. */
    private float[][] sums(List<long[]> texts) throws OrtException {
        int length = texts.getFirst().length;
        long[] shape = {texts.size(), length};
        LongBuffer ids = LongBuffer.allocate(texts.size() * length);
        texts.forEach(ids::put);
        long[] ones = new long[ids.capacity()];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, ids.flip(), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ones.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] sums = new float[texts.size()][model.dimension()];
            for (float[] sum : sums) {
                for (int piece = 0; piece < length; piece++) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += states.get();
                    }
                }
            }
            return sums;
        }
    }

    private static void unit(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be released", e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
