// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.Engine.OutOfBounds;
import io.awsm.fuzz.FuzzCase.Kind;
import io.awsm.fuzz.FuzzCase.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Runs cases on several engines.
 *
 * @param engines the first is compared with all others; if its accesses out of bounds do not trap, they all do the same
 */
record Fuzzer(List<Engine> engines) {

    private static final String ACCESS_TRAP = "trap: out of bounds memory access";
    private static final Set<String> EXHAUSTED = Set.of("trap: out of memory", "trap: call stack exhausted");
    private static final Pattern CRASH = Pattern.compile("a crash|no end after");

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
     * @param compared how many answers were, of each engine but the first
     */
    record Outcome(int questions, int traps, Map<String, Integer> compared, List<Difference> differences) {

        static final Outcome NOTHING = new Outcome(0, 0, Map.of(), List.of());

        Outcome plus(Outcome other) {
            Map<String, Integer> counts = new TreeMap<>(compared);
            other.compared.forEach((engine, count) -> counts.merge(engine, count, Integer::sum));
            List<Difference> all = new ArrayList<>(differences);
            all.addAll(other.differences);
            return new Outcome(questions + other.questions, traps + other.traps, counts, all);
        }
    }

    /** Runs the cases of so many seeds, of those that end. Of each, one difference at most is reported. */
    Outcome run(long firstSeed, int count) throws IOException {
        boolean traps = engines.get(0).outOfBounds() != OutOfBounds.NO_TRAP;
        List<FuzzCase> cases = LongStream.range(firstSeed, firstSeed + count)
                .mapToObj(FuzzCase::of)
                .filter(c -> traps || c.endsWithoutTraps())
                .toList();
        List<Candidate> batch = cases.stream().map(Candidate::of).toList();
        List<List<String>> first = engines.get(0).answers(batch);
        List<Difference> differences = new ArrayList<>();
        boolean[] isKnown = new boolean[cases.size()];
        Map<String, Integer> compared = new TreeMap<>();
        for (Engine other : engines.subList(1, engines.size())) {
            List<List<String>> answers = answers(engines.get(0), other, batch, first);
            for (int i = 0; i < cases.size(); i++) {
                int at = difference(cases.get(i).questions(), first.get(i), answers.get(i), other);
                int known = comparable(cases.get(i).questions(), first.get(i), answers.get(i), other);
                compared.merge(other.toString(), known, Integer::sum);
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
        int trapped = (int) all.stream().filter(a -> a.startsWith("trap")).count();
        return new Outcome(all.size(), trapped, compared, differences);
    }

    /** What the other is asked ends where what it does is open. */
    static List<List<String>> answers(Engine first, Engine other, List<Candidate> batch, List<List<String>> one)
            throws IOException {
        if (other.outOfBounds() != OutOfBounds.NO_TRAP || first.outOfBounds() == OutOfBounds.NO_TRAP) {
            return other.answers(batch);
        }
        List<Candidate> asked = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            int trap = one.get(i).indexOf(ACCESS_TRAP);
            asked.add(trap < 0 ? batch.get(i) : batch.get(i).upTo(trap));
        }
        return other.answers(asked);
    }

    /**
     * The first question that an engine answers differently, or -1: until an access out of bounds leaves open what follows, or
     * a small machine has no more of something. To crash is never open.
     */
    static int difference(List<Question> questions, List<String> one, List<String> other, Engine engine) {
        int all = Math.min(one.size(), other.size());
        int known = comparable(questions, one, other, engine);
        return IntStream.range(0, all)
                .filter(i -> i < known
                        ? !one.get(i).equals(other.get(i))
                        : CRASH.matcher(other.get(i)).lookingAt())
                .findFirst()
                .orElse(-1);
    }

    private static int comparable(List<Question> questions, List<String> one, List<String> other, Engine engine) {
        int all = Math.min(one.size(), other.size());
        int known = Math.min(all, engine.isSmall() ? tooMuch(one, other) : all);
        int trap = engine.outOfBounds() == OutOfBounds.MEMORY_OPEN
                ? one.subList(0, known).indexOf(ACCESS_TRAP)
                : -1;
        return trap < 0 ? known : untilMemoryIsSeen(questions, trap, known);
    }

    /** What globals hold is known, until something else is executed. */
    private static int untilMemoryIsSeen(List<Question> questions, int trap, int end) {
        return IntStream.range(trap + 1, end)
                .filter(i -> questions.get(i).kind() != Kind.GET)
                .findFirst()
                .orElse(end);
    }

    private static int tooMuch(List<String> one, List<String> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .filter(i -> EXHAUSTED.contains(other.get(i)) && !other.get(i).equals(one.get(i)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
