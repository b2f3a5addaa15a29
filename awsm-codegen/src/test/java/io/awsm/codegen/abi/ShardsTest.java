// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {

    private static final long SMALLEST = 500;
    private static final long LARGEST = 2000;

    @Test
    void rangesThatAreNeitherSmallNorLarge() {
        Module module = module(functions());
        Shards shards = Shards.of(module, SMALLEST, LARGEST);
        long[] sizes = new long[shards.count()];
        for (int i = 0; i < module.bodies().size(); i++) {
            assertThat(shards.of(i)).isBetween(i == 0 ? 0 : shards.of(i - 1), i == 0 ? 0 : shards.of(i - 1) + 1);
            sizes[shards.of(i)] += module.bodies().get(i).bytes().size();
        }
        assertThat(shards.of(module.bodies().size() - 1)).isEqualTo(shards.count() - 1);
        assertThat(sizes.length).isGreaterThan(10);
        for (int i = 0; i < sizes.length - 1; i++) {
            assertThat(sizes[i]).isBetween(SMALLEST, LARGEST + 200);
        }
    }

    /** Functions after it keep their neighbours, sometimes after some ranges, as here functions are large for theirs. */
    @Test
    void aChangeMovesFewEnds() {
        List<String> functions = functions();
        List<List<Integer>> before = ranges(functions);
        int moved = 0;
        for (int changed = 0; changed < 400; changed += 20) {
            List<String> other = new ArrayList<>(functions);
            other.set(changed, function(50));
            List<List<Integer>> after = ranges(other);
            after.removeAll(before);
            assertThat(after)
                    .as("ranges with other functions, of " + before.size())
                    .hasSizeLessThan(before.size() / 3);
            moved += after.size();
        }
        assertThat(moved).as("of 20 changes").isLessThan(20);
    }

    /** The first and last function of each. */
    private static List<List<Integer>> ranges(List<String> functions) {
        Shards shards = Shards.of(module(functions), SMALLEST, LARGEST);
        return new ArrayList<>(IntStream.range(0, shards.count())
                .mapToObj(shard -> IntStream.range(0, functions.size())
                        .filter(i -> shards.of(i) == shard)
                        .boxed()
                        .toList())
                .map(range -> Arrays.asList(range.get(0), range.get(range.size() - 1)))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void oneFunctionIsLargerThanAllOthers(int place) {
        List<String> functions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            functions.add(function(i == place ? 3000 : 1));
        }
        Shards shards = Shards.of(module(functions), SMALLEST, LARGEST);
        assertThat(shards.of(4)).isEqualTo(shards.count() - 1);
        assertThat(shards.count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(module)", "(module (func))"})
    void smallModulesAreNotDivided(String text) {
        assertThat(Shards.of(ModuleReader.read(Wat2Wasm.parse(text))).count()).isEqualTo(1);
    }

    private static List<String> functions() {
        Random random = new Random(1);
        return IntStream.range(0, 400)
                .mapToObj(i -> function(random.nextInt(100)))
                .toList();
    }

    private static String function(int size) {
        return "(func (drop (i32.const " + 7 * size + "))" + " nop".repeat(size) + ")";
    }

    private static Module module(List<String> functions) {
        return ModuleReader.read(Wat2Wasm.parse("(module " + String.join("", functions) + ")"));
    }
}
