package parsbot.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * An embedder whose model runs in this process, on the processor, by ONNX Runtime. Thread-safe.
 *
 * <p>Each text is a run of its own. The model's 8-bit layers take their scale from all texts of a run (dynamic quantization), so a
 * text in a batch of sixteen has another vector than alone: cosine .995 to .998, more than lies between many a right passage and a
 * wrong one. Alone, a text has one vector whatever is indexed with it, and batches are no faster on a processor.
 */
public final class OnnxEmbedder implements Embedder {

    private final Model model;
    private final String id;
    private final WordPieceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Held for reading while a text is embedded, so that the session is not closed under it. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxEmbedder(
            Model model, String id, WordPieceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.id = id;
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
     * @param nativeCache a folder where ONNX Runtime's libraries may be kept between starts, or null to unpack them at each; it is
     *     made if need be, and left alone if it cannot be written
     * @throws EmbeddingUnavailableException if the model or ONNX Runtime cannot be loaded
     */
    public static OnnxEmbedder open(int threads, @Nullable Path nativeCache) {
        return open(Model.E5_SMALL, threads, nativeCache);
    }

    static OnnxEmbedder open(Model model, int threads, @Nullable Path nativeCache) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is '" + threads + "': must be 1 or more");
        }
        try {
            byte[] vocabulary = resource(model.vocabulary());
            byte[] network = resource(model.network());
            WordPieceTokenizer tokenizer = WordPieceTokenizer.read(new ByteArrayInputStream(vocabulary));
            String id = "%s %s '%s' '%s' %s %s"
                    .formatted(
                            model.name(),
                            model.version(),
                            model.questionPrefix(),
                            model.passagePrefix(),
                            sha256(network),
                            sha256(vocabulary));
            if (nativeCache != null) {
                NativeLibrary.keepBelow(nativeCache);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            return new OnnxEmbedder(model, id, tokenizer, environment, session(environment, network, threads));
        } catch (IOException | OrtException e) {
            throw unavailable(model, e);
        } catch (LinkageError e) {
            // No library for this machine, or none that it can load: UnsatisfiedLinkError, ExceptionInInitializerError
            // and, at
            // the second try, NoClassDefFoundError.
            throw unavailable(model, e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] network, int threads) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setMemoryPatternOptimization(false);
            // Waiting threads sleep: those that spin take the processor from the rest of the program.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(network, options);
        }
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

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OnnxEmbedder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the class path has no '" + name + "'");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String id() {
        return id;
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

    private List<float[]> embedAll(String prefix, List<String> texts) {
        Map<String, float[]> known = new HashMap<>();
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(known.computeIfAbsent(text, _ -> embed(prefix + text)).clone());
        }
        return vectors;
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
