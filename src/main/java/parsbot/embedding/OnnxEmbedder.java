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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
 * <p>Each text is a run of its own on one thread, and several texts run beside each other. The model's 8-bit layers take their
 * scale from all texts of a run (dynamic quantization), so a text in a batch of sixteen has another vector than alone: the cosine
 * of the two is .995 to .998. Alone, a text has one vector whatever is indexed with it. Short questions would go half as fast again
 * in batches, passages not. On a busy machine two threads on one text gave 0.8 times the texts of one, and 0.5 times where waiting
 * threads spin.
 */
public final class OnnxEmbedder implements Embedder {

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
        float[][] vectors = new float[different.size()][];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < vectors.length; i = next.getAndIncrement()) {
                vectors[i] = embed(prefix + different.get(i));
            }
        };
        besideEachOther(work, Math.min(threads, vectors.length));
        Map<String, float[]> byText = HashMap.newHashMap(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            byText.put(different.get(i), vectors[i]);
        }
        return texts.stream()
                .map(text -> requireNonNull(byText.get(text)).clone())
                .toList();
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
        long[] ids = tokenizer.encode(text, model.maxIds());
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            return unit(sum(ids));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on a text of " + ids.length + " word pieces", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Returns the sum of the vectors that the model gives the word pieces; its direction is that of their mean. */
    private float[] sum(long[] ids) throws OrtException {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] sum = new float[model.dimension()];
            for (int piece = 0; piece < ids.length; piece++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += states.get(piece * sum.length + i);
                }
            }
            return sum;
        }
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
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
