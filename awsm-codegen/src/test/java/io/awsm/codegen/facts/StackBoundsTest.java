// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Functions are numbers: 0 is imported. */
class StackBoundsTest {

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        IntStream.of(members).forEach(set::set);
        return set;
    }

    private static StackBounds bounds(BitSet unknown, BitSet roots, int[]... callees) {
        return new StackBounds(List.of(callees), unknown, roots, 1);
    }

    /** 1 calls 2 and 3, both call 4, which calls the import. */
    @Test
    void theFirstComparesForAll() {
        StackBounds bounds =
                bounds(set(), set(1), new int[0], new int[] {2, 3}, new int[] {4}, new int[] {4}, new int[] {0});
        assertThat(IntStream.range(0, 5).filter(bounds::isChecked)).containsExactly(1);
        assertThat(IntStream.range(0, 5).filter(bounds::isReliedOn)).containsExactly(1, 2, 3);
        assertThat(bounds.below(f -> List.of(1000L, 8L, 16L, 32L, 64L).get(f))).containsExactly(0, 96, 64, 64, 0);
    }

    /** 1 calls 2, which calls 3, which calls 2 and 4; 5, a root, calls 4, too; 4 calls 6. */
    @Test
    void whereThereIsACircleEachCompares() {
        StackBounds bounds = bounds(
                set(),
                set(1, 5),
                new int[0],
                new int[] {2},
                new int[] {3},
                new int[] {2, 4},
                new int[] {6},
                new int[] {4},
                new int[] {0});
        assertThat(IntStream.range(0, 7).filter(bounds::isBounded)).containsExactly(0, 4, 5, 6);
        assertThat(IntStream.range(0, 7).filter(bounds::isChecked)).containsExactly(1, 2, 3, 4, 5);
        assertThat(IntStream.range(0, 7).filter(bounds::isReliedOn)).containsExactly(4);
        assertThat(bounds.circle(1)).isIn(2, 3);
        assertThat(bounds.unknownCall(1)).isEmpty();
    }

    @Test
    void whatIsKnownOnlyAtRunTimeHasNoBound() {
        StackBounds bounds = bounds(set(2), set(1), new int[0], new int[] {2, 3}, new int[0], new int[] {0});
        assertThat(bounds.isBounded(1)).isFalse();
        assertThat(bounds.unknownCall(1)).contains(2);
        assertThat(IntStream.range(0, 4).filter(bounds::isChecked)).containsExactly(1, 2, 3);
    }

    /** A function has a bound exactly if it reaches no function that reaches itself. */
    @Test
    void circlesAreFoundInAnyGraph() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            int size = 2 + random.nextInt(9);
            int edges = random.nextInt(2 * size);
            boolean[][] calls = new boolean[size][size];
            for (int i = 0; i < edges; i++) {
                calls[random.nextInt(size)][random.nextInt(size)] = true;
            }
            int[][] callees = new int[size][];
            for (int i = 0; i < size; i++) {
                boolean[] row = calls[i];
                callees[i] = IntStream.range(0, size).filter(j -> row[j]).toArray();
            }
            boolean[][] reaches = closure(calls);
            StackBounds bounds = bounds(set(), set(), callees);
            for (int i = 0; i < size; i++) {
                int from = i;
                boolean endless =
                        IntStream.range(0, size).anyMatch(j -> reaches[j][j] && (j == from || reaches[from][j]));
                assertThat(bounds.isBounded(i)).isEqualTo(!endless);
            }
        }
    }

    private static boolean[][] closure(boolean[][] calls) {
        boolean[][] reaches = calls;
        for (int k = 0; k < reaches.length; k++) {
            for (int i = 0; i < reaches.length; i++) {
                for (int j = 0; j < reaches.length; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        return reaches;
    }
}
