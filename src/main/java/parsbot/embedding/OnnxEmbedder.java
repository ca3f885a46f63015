package parsbot.embedding;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedder whose model runs in this process, on the processor, by ONNX Runtime. Thread-safe.
 *
 * <p>Each text is a run of its own. The model's 8-bit layers take their scale from all texts of a run (dynamic quantization), so a
 * text in a batch of sixteen has another vector than alone: cosine .995 to .998, more than lies between many a right passage and a
 * wrong one. Alone, a text has one vector whatever is indexed with it, and batches are no faster on a processor.
 */
public final class OnnxEmbedder implements Embedder {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbedder.class);

    private final Model model;
    private final WordPieceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Held for reading while a text is embedded, so that the session is not closed under it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxEmbedder(Model model, WordPieceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model.
     *
     * @param threads how many work on one text, 1 or more
     * @throws EmbeddingUnavailableException if the model or ONNX Runtime cannot be loaded
     */
    public static OnnxEmbedder open(int threads) {
        return open(threads, null);
    }

    /**
     * Loads the model.
     *
     * @param threads how many work on one text, 1 or more
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
            OrtSession session = session(environment, model, kept, threads);
            try {
                return new OnnxEmbedder(model, result(tokenizer), environment, session);
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

    /** Waits for the result, even if this thread is interrupted, since it comes soon; the interruption is kept for the caller. */
    private static WordPieceTokenizer result(FutureTask<WordPieceTokenizer> task) throws IOException {
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
            throw new IOException(e.getCause());
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

    private static OrtSession session(OrtEnvironment environment, Model model, @Nullable KeptFiles kept, int threads)
            throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // It would keep a plan of memory for each length of text.
            options.setMemoryPatternOptimization(false);
            // Waiting threads sleep: those that spin take the processor from the rest of the program.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
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

    /** Embeds as many texts at a time as there are processors. */
    private List<float[]> embedAll(String prefix, List<String> texts) {
        return texts.parallelStream().map(text -> embed(prefix + text)).toList();
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
