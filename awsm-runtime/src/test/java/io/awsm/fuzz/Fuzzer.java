package io.awsm.fuzz;

import io.awsm.fuzz.FuzzCase.Kind;
import io.awsm.fuzz.FuzzCase.Question;
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

    /** What came of a batch. */
    record Outcome(int questions, int traps, List<Difference> differences) {

        Outcome plus(Outcome other) {
            List<Difference> all = new ArrayList<>(differences);
            all.addAll(other.differences);
            return new Outcome(questions + other.questions, traps + other.traps, all);
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
        for (Engine other : engines.subList(1, engines.size())) {
            List<List<String>> answers = other.answers(batch);
            for (int i = 0; i < count; i++) {
                int at = difference(cases.get(i).questions(), first.get(i), answers.get(i), other.isImprecise());
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
        return new Outcome(all.size(), traps, differences);
    }

    /**
     * The first question with different answers, or -1.
     *
     * @param imprecise whether the contents of memories are open after a trap of an access to memory: what globals hold is
     *     compared until something else is executed
     */
    static int difference(List<Question> questions, List<String> one, List<String> other, boolean imprecise) {
        int compared = Math.min(one.size(), other.size());
        int trap = imprecise ? one.indexOf(ACCESS_TRAP) : -1;
        if (trap >= 0) {
            compared = IntStream.range(trap + 1, compared)
                    .filter(i -> questions.get(i).kind() != Kind.GET)
                    .findFirst()
                    .orElse(compared);
        }
        return IntStream.range(0, compared)
                .filter(i -> !one.get(i).equals(other.get(i)))
                .findFirst()
                .orElse(-1);
    }
}
