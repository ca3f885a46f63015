package parsbot.embedding;

/**
 * A model in a jar on the class path, and how it wants its texts. Immutable and thread-safe.
 *
 * @param version of the artifact
 * @param network the resource with the ONNX file
 * @param networkHash its SHA-256, known beforehand: to compute it takes longer than all else at a start
 * @param vocabulary the resource with the {@code tokenizer.json}
 * @param vocabularyHash its SHA-256
 * @param questionPrefix what stands before each question
 * @param passagePrefix what stands before each passage
 * @param maxIds how many word pieces it reads, with the marks at both ends
 */
record Model(
        String name,
        String version,
        String network,
        String networkHash,
        String vocabulary,
        String vocabularyHash,
        String questionPrefix,
        String passagePrefix,
        int maxIds,
        int dimension) {

    /** E5, Wang et al. 2022 (arXiv 2212.03533): small, English, in 8-bit integers. */
    static final Model E5_SMALL = new Model(
            "e5-small-v2-q",
            "1.11.0-beta19",
            "/e5-small-v2-q.onnx",
            "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded",
            "/e5-small-v2-q-tokenizer.json",
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
            "query: ",
            "passage: ",
            512,
            384);

    /** Returns what stands for the meaning of the vectors. */
    String id() {
        return "%s %s '%s' '%s' %s %s"
                .formatted(name, version, questionPrefix, passagePrefix, networkHash, vocabularyHash);
    }
}
