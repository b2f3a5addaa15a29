package io.awsm.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Runs cases on several engines.
 *
 * @param engines the first, which must be precise, is compared with all others
 */
record Fuzzer(List<Engine> engines) {

    private static final String ACCESS_TRAP = "trap: out of bounds memory access";

    /** Two engines and the first question to a case that they answer differently. */
    record Difference(FuzzCase fuzzCase, Engine one, Engine other, String question, String answer, String otherAnswer) {

        @Override
        public String toString() {
            return "seed " + fuzzCase.seed() + ": " + question + ": " + one + ": " + answer + "; " + other + ": "
                    + otherAnswer;
        }
    }

    /**
     * What came of a batch.
     *
     * @param accessTraps of an access to memory, all engines that are imprecise together
     * @param vanished those of these that such an engine did not show
     */
    record Outcome(int questions, int traps, int accessTraps, int vanished, List<Difference> differences) {

        Outcome plus(Outcome other) {
            List<Difference> all = new ArrayList<>(differences);
            all.addAll(other.differences);
            return new Outcome(
                    questions + other.questions,
                    traps + other.traps,
                    accessTraps + other.accessTraps,
                    vanished + other.vanished,
                    all);
        }
    }

    /** Runs the cases of so many seeds. Of each, one difference at most is reported. */
    Outcome run(long firstSeed, int count) throws IOException {
        List<FuzzCase> cases = LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(FuzzCase::of)
                .toList();
        List<Candidate> batch = cases.stream().map(Candidate::of).toList();
        List<List<String>> first = engines.get(0).answers(batch);
        List<Difference> differences = new ArrayList<>();
        boolean[] isKnown = new boolean[count];
        int accessTraps = 0;
        int vanished = 0;
        for (Engine other : engines.subList(1, engines.size())) {
            List<List<String>> answers = other.answers(batch);
            for (int i = 0; i < count; i++) {
                int trap = other.isImprecise() ? first.get(i).indexOf(ACCESS_TRAP) : -1;
                if (trap >= 0) {
                    accessTraps++;
                    vanished += answers.get(i).get(trap).equals(ACCESS_TRAP) ? 0 : 1;
                }
                int at = difference(first.get(i), answers.get(i), other.isImprecise());
                if (at >= 0 && !isKnown[i]) {
                    isKnown[i] = true;
                    differences.add(new Difference(
                            cases.get(i),
                            engines.get(0),
                            other,
                            cases.get(i).questions().get(at).toString(),
                            first.get(i).get(at),
                            answers.get(i).get(at)));
                }
            }
        }
        List<String> all = first.stream().flatMap(List::stream).toList();
        int traps = (int) all.stream().filter(a -> a.startsWith("trap")).count();
        return new Outcome(all.size(), traps, accessTraps, vanished, differences);
    }

    /**
     * The first question with different answers, or -1.
     *
     * @param imprecise whether to look no further than to a trap of an access to memory
     */
    static int difference(List<String> one, List<String> other, boolean imprecise) {
        int trap = imprecise ? one.indexOf(ACCESS_TRAP) : -1;
        int compared = trap >= 0 ? trap : Math.min(one.size(), other.size());
        return IntStream.range(0, compared)
                .filter(i -> !one.get(i).equals(other.get(i)))
                .findFirst()
                .orElse(-1);
    }
}
