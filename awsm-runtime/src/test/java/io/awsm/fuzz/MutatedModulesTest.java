// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.compiler.CompileOptions;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Generated modules, damaged: each is refused with a reason, or IR is made of it; of some, code. (What one module becomes
 * by each of many changes, {@code DamagedModulesTest} of the parser tells.) For seeds and a long run see {@link
 * FuzzTest}; a module that makes trouble is saved next to what that finds.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MutatedModulesTest {

    private static final Path FOUND = Path.of("target", "fuzz");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int SEEDS = 100;
    private static final int MUTANTS = 20;
    private static final int COMPILED = 6;

    private static final CompileOptions GUARD =
            NativeEngine.here(MemoryMechanism.GUARD, "3").options();
    private static final CompileOptions BOUNDS =
            NativeEngine.here(MemoryMechanism.BOUNDS, "3").options();

    private int refused;
    private int valid;

    @Test
    void isRefusedOrCompiled() throws IOException {
        long first = Seeds.first();
        long end = System.nanoTime() + Seeds.time().toNanos();
        long seed = first;
        do {
            batch(seed);
            seed += SEEDS;
        } while (System.nanoTime() < end);
        System.out.printf("fuzz: %d mutants refused, %d valid, from seed %d%n", refused, valid, first);
        assertThat(refused).isGreaterThan(valid);
        assertThat(valid).isGreaterThan(refused / 20);
    }

    private void batch(long first) throws IOException {
        List<byte[]> sample = new ArrayList<>();
        byte[] other = {0};
        for (long seed = first; seed < first + SEEDS; seed++) {
            ModuleMutator mutator = new ModuleMutator(new Chance(seed));
            byte[] good = FuzzCase.of(seed).modules().get(0).encode();
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutator.mutate(good, other);
                if (examine(seed, mutant)) {
                    valid++;
                    if (sample.size() < COMPILED) {
                        sample.add(mutant);
                    }
                } else {
                    refused++;
                }
            }
            other = good;
        }
        compile(first, sample);
    }

    /** Whether it is valid. */
    private static boolean examine(long seed, byte[] mutant) throws IOException {
        long start = System.nanoTime();
        try {
            Module module = ModuleReader.read(mutant);
            ModuleValidator.validate(module);
            generate(module, seed % 2 == 0 ? GUARD : BOUNDS);
            return true;
        } catch (WasmException e) {
            assertThat(e.offset()).isBetween(0, mutant.length);
            assertThat(e.reason()).isNotBlank().isPrintable();
            return false;
        } catch (RuntimeException | Error e) {
            return fail(save(seed, mutant) + ": " + e, e);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("time for a mutant of seed " + seed)
                    .isLessThan(LONGEST);
        }
    }

    private static void generate(Module module, CompileOptions options) throws IOException {
        CodeGenerator generator = new CodeGenerator(module, options.forCodegen("m", false));
        for (int shard = 0; shard < generator.shards(); shard++) {
            generator.write(shard, OutputStream.nullOutputStream());
        }
    }

    /** LLVM must take what we made; what the code would do is unknown, and it may never end. */
    private static void compile(long seed, List<byte[]> mutants) throws IOException {
        Optional<String> refusal = NativeEngine.here(MemoryMechanism.GUARD, "0").refusal(mutants);
        for (int i = 0; refusal.isPresent() && i < mutants.size(); i++) {
            Optional<String> reason =
                    NativeEngine.here(MemoryMechanism.GUARD, "0").refusal(mutants.subList(i, i + 1));
            if (reason.isPresent()) {
                fail(save(seed, mutants.get(i)) + ": " + reason.get());
            }
        }
        assertThat(refusal).isEmpty();
    }

    private static String save(long seed, byte[] mutant) throws IOException {
        Files.createDirectories(FOUND);
        Path file = FOUND.resolve("mutant" + seed + ".wasm");
        Files.write(file, mutant);
        return "saved as awsm-runtime/" + file;
    }
}
