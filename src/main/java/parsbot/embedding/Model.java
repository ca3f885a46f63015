package parsbot.embedding;

/**
 * A model in a jar on the class path, and how it wants its texts. Immutable and thread-safe.
 *
 * @param version of the artifact
 * @param network the resource with the ONNX file
 * @param vocabulary the resource with the {@code tokenizer.json}
 * @param questionPrefix what stands before each question
 * @param passagePrefix what stands before each passage
 * @param maxIds how many word pieces it reads, with the marks at both ends
 */
record Model(
        String name,
        String version,
        String network,
        String vocabulary,
        String questionPrefix,
        String passagePrefix,
        int maxIds,
        int dimension) {

    /** E5, Wang et al. 2022 (arXiv 2212.03533): small, English, in 8-bit integers. */
    static final Model E5_SMALL = new Model(
            "e5-small-v2-q",
            "1.11.0-beta19",
            "/e5-small-v2-q.onnx",
            "/e5-small-v2-q-tokenizer.json",
            "query: ",
            "passage: ",
            512,
            384);
}
