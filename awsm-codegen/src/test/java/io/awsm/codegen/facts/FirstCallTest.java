// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.ControlOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions are texts: B, L and I begin blocks, loops and ifs, E is an else, ) an end, C a call, a digit a conditional branch, . nothing. */
class FirstCallTest {

    private static int place(String function) {
        FirstCall first = new FirstCall();
        for (int i = 0; i < function.length(); i++) {
            switch (function.charAt(i)) {
                case 'B' -> first.block(BlockOp.BLOCK, i);
                case 'L' -> first.block(BlockOp.LOOP, i);
                case 'I' -> first.block(BlockOp.IF, i);
                case 'E' -> first.control(ControlOp.ELSE);
                case ')' -> first.control(ControlOp.END);
                case 'C' -> first.call(i);
                default -> {}
            }
        }
        return first.offset();
    }

    @Test
    void nothingIsCalled() {
        assertThat(place("BL.0))I.E.))")).isEqualTo(FirstCall.NONE);
    }

    @Test
    void whatReturnsBeforeComparesNothing() {
        assertThat(place("I.).C.C)")).isEqualTo(4);
        assertThat(place(".B0I.C)C).)")).isEqualTo(3);
        assertThat(place("I.E.BC)))")).as("an arm alone").isEqualTo(5);
    }

    @Test
    void itComesBeforeTheBlockThatHasTheFirstOfSeveral() {
        assertThat(place(".BBC)0)C)")).isEqualTo(1);
        assertThat(place(".B.BC)C).)")).isEqualTo(3);
        assertThat(place(".ICEC))")).isEqualTo(1);
        assertThat(place(".I.EC)C)")).isEqualTo(1);
    }

    @Test
    void itIsInNoLoop() {
        assertThat(place("..LC0))")).isEqualTo(2);
        assertThat(place("B.LBLC0)1)0).))")).isEqualTo(2);
        assertThat(place("L.0)LC0))")).isEqualTo(4);
    }

    @Test
    void itIsPassedOnceBeforeEachCallOnEveryPath() {
        Random random = new Random(7);
        int calls = 0;
        for (int i = 0; i < 20_000; i++) {
            String function = body(random, 0) + ")";
            int place = place(function);
            for (int run = 0; run < 5; run++) {
                calls += new Run(function, place, random).calls();
            }
        }
        assertThat(calls).isGreaterThan(10_000);
    }

    private static String body(Random random, int depth) {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            switch (depth > 5 ? 5 + random.nextInt(3) : random.nextInt(8)) {
                case 0, 1 -> body.append('B').append(body(random, depth + 1)).append(')');
                case 2 -> body.append('L').append(body(random, depth + 1)).append(')');
                case 3 -> body.append('I').append(body(random, depth + 1)).append(')');
                case 4 ->
                    body.append('I')
                            .append(body(random, depth + 1))
                            .append('E')
                            .append(body(random, depth + 1))
                            .append(')');
                case 5 -> body.append('C');
                default -> body.append(random.nextInt(depth + 1));
            }
        }
        return body.toString();
    }

    /** Executes a function, with chance for conditions, until it returns or has taken many steps. */
    private static final class Run {

        private final String function;
        private final int[] ends;
        private final int[] elses;
        private final List<Integer> open = new ArrayList<>();

        private final int place;
        private final Random random;

        Run(String function, int place, Random random) {
            this.function = function;
            this.place = place;
            this.random = random;
            ends = new int[function.length()];
            elses = new int[function.length()];
            match();
        }

        private void match() {
            List<Integer> begun = new ArrayList<>();
            for (int i = 0; i < function.length(); i++) {
                switch (function.charAt(i)) {
                    case 'B', 'L', 'I' -> begun.add(i);
                    case 'E' -> elses[begun.get(begun.size() - 1)] = i;
                    case ')' -> {
                        if (!begun.isEmpty()) {
                            ends[begun.remove(begun.size() - 1)] = i;
                        }
                    }
                    default -> {}
                }
            }
        }

        /** How many calls there were. */
        int calls() {
            int calls = 0;
            int passed = 0;
            int at = 0;
            for (int step = 0; step < 200 && at < function.length(); step++) {
                passed += at == place ? 1 : 0;
                assertThat(passed).as(function).isLessThanOrEqualTo(1);
                switch (function.charAt(at)) {
                    case 'B', 'L' -> open.add(at++);
                    case 'I' -> at = enterIf(at);
                    case 'E' -> at = ends[open.get(open.size() - 1)];
                    case ')' -> {
                        if (!open.isEmpty()) {
                            open.remove(open.size() - 1);
                        }
                        at++;
                    }
                    case 'C' -> {
                        assertThat(passed).as(function).isEqualTo(1);
                        calls++;
                        at++;
                    }
                    default -> at = branch(at);
                }
            }
            return calls;
        }

        private int enterIf(int at) {
            boolean isTrue = random.nextBoolean();
            if (!isTrue && elses[at] == 0) {
                return ends[at] + 1;
            }
            open.add(at);
            return isTrue ? at + 1 : elses[at] + 1;
        }

        /** To the end of a block, and beyond, or to the beginning of a loop; the outermost label is the function's. */
        private int branch(int at) {
            int label = function.charAt(at) - '0';
            if (random.nextBoolean()) {
                return at + 1;
            }
            if (label >= open.size()) {
                return function.length();
            }
            int block = open.get(open.size() - 1 - label);
            open.subList(open.size() - 1 - label, open.size()).clear();
            if (function.charAt(block) == 'L') {
                open.add(block);
                return block + 1;
            }
            return ends[block] + 1;
        }
    }
}
