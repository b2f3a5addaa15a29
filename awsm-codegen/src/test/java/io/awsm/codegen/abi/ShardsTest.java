package io.awsm.codegen.abi;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void rangesOfAboutTheSameSize(int count) {
        Random random = new Random(count);
        StringBuilder text = new StringBuilder("(module");
        for (int i = 0; i < 200; i++) {
            text.append("(func ").append("nop ".repeat(random.nextInt(i + 1))).append(')');
        }
        Module module = ModuleReader.read(Wat2Wasm.parse(text.append(')').toString()));
        Shards shards = Shards.of(module, count);
        long[] sizes = new long[count];
        int last = 0;
        long total = 0;
        for (int i = 0; i < module.bodies().size(); i++) {
            assertThat(shards.of(i)).isGreaterThanOrEqualTo(last);
            last = shards.of(i);
            int size = module.bodies().get(i).bytes().size();
            sizes[last] += size;
            total += size;
        }
        assertThat(shards.count()).isEqualTo(count);
        for (long size : sizes) {
            assertThat(size).isBetween(total / count - 200, total / count + 200);
        }
    }

    /** Some units have nothing then. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void oneFunctionIsLargerThanAllOthers(int place) {
        StringBuilder text = new StringBuilder("(module");
        for (int i = 0; i < 5; i++) {
            text.append("(func ").append("nop ".repeat(i == place ? 1000 : 1)).append(')');
        }
        Shards shards =
                Shards.of(ModuleReader.read(Wat2Wasm.parse(text.append(')').toString())), 4);
        for (int i = 1; i < 5; i++) {
            assertThat(shards.of(i)).isBetween(shards.of(i - 1), 3);
        }
        assertThat(shards.of(place)).isIn(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(module)", "(module (func))"})
    void smallModulesAreNotDivided(String text) {
        assertThat(Shards.of(ModuleReader.read(Wat2Wasm.parse(text))).count()).isEqualTo(1);
    }
}
