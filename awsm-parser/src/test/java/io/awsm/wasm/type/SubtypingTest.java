// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

import static io.awsm.wasm.type.ReferenceType.EXTERNREF;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubtypingTest {

    private static final ReferenceType FUNCTION = FUNCREF.nonNull();
    private static final ReferenceType FIRST = new ReferenceType(false, new HeapType.Defined(0));
    private static final ReferenceType SECOND = new ReferenceType(false, new HeapType.Defined(1));
    private static final ReferenceType BOTTOM = new ReferenceType(false, HeapType.Abstract.BOTTOM);

    private static final List<ValueType> ALL = List.of(
            NumberType.I32,
            NumberType.I64,
            NumberType.F32,
            NumberType.F64,
            VectorType.V128,
            FUNCREF,
            EXTERNREF,
            FUNCTION,
            EXTERNREF.nonNull(),
            FIRST,
            FIRST.orNull(),
            SECOND,
            SECOND.orNull());

    @Test
    void everyTypeMatchesItself() {
        assertThat(ALL).allMatch(type -> Subtyping.matches(type, type));
    }

    @Test
    void matchingIsTransitiveAndAntisymmetric() {
        for (ValueType a : ALL) {
            for (ValueType b : ALL) {
                assertThat(Subtyping.matches(a, b) && Subtyping.matches(b, a))
                        .as("%s and %s", a, b)
                        .isEqualTo(a.equals(b));
                for (ValueType c : ALL) {
                    if (Subtyping.matches(a, b) && Subtyping.matches(b, c)) {
                        assertThat(Subtyping.matches(a, c))
                                .as("%s, %s, %s", a, b, c)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatMatchesWhat() {
        assertThat(below(NumberType.I32)).containsExactly(NumberType.I32);
        assertThat(below(EXTERNREF)).containsExactly(EXTERNREF, EXTERNREF.nonNull());
        assertThat(below(FUNCREF)).containsExactly(FUNCREF, FUNCTION, FIRST, FIRST.orNull(), SECOND, SECOND.orNull());
        assertThat(below(FUNCTION)).containsExactly(FUNCTION, FIRST, SECOND);
        assertThat(below(FIRST.orNull())).containsExactly(FIRST, FIRST.orNull());
        assertThat(below(FIRST)).containsExactly(FIRST);
    }

    @Test
    void theTypeOfDeadCodeMatchesReferencesOnly() {
        assertThat(ALL).allMatch(type -> Subtyping.matches(BOTTOM, type) == type instanceof ReferenceType);
    }

    private static List<ValueType> below(ValueType type) {
        return ALL.stream().filter(t -> Subtyping.matches(t, type)).toList();
    }

    /** Of two equal reference types, neither needs to be the other. */
    @Test
    void identityIsAskedNowhere() throws IOException {
        Pattern identity = Pattern.compile(
                "[!=]=\\s*(ReferenceType\\.)?(FUNCREF|EXTERNREF)\\b"
                        + "|\\b(FUNCREF|EXTERNREF)\\s*[!=]=|(element|type|value)\\(\\)\\s*[!=]=\\s*\\w+\\.(element|type|value)\\(\\)");
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> lines = files.filter(f -> f.toString().contains("src/main/java"))
                    .filter(f -> f.toString().endsWith(".java"))
                    .flatMap(SubtypingTest::lines)
                    .toList();
            assertThat(lines).hasSizeGreaterThan(10_000);
            assertThat(lines.stream().filter(line -> identity.matcher(line).find()))
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
