// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the modules export can be used with what they export. */
class PublicApiTest {

    /** For the other parts of this product, in whose packages no stranger can name the types. */
    private static final Set<String> INTERNAL = Set.of(
            "Toolchain.<init>",
            "Toolchain.llvm",
            "Toolchain.runner",
            "Toolchain.runtime",
            "CompileOptions.forCodegen",
            "CompileOptions.instances",
            "CompileOptions.machine",
            "CompileOptions.memory",
            "CompileOptions.optimization");

    @Test
    void noMethodOfTheApiHasATypeThatIsNotExported() throws IOException {
        Set<String> exported = exported();
        Set<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.awsm.compiler")) {
            if (!isPublic(type) || !exported.contains(type.getPackageName()) || isTest(type)) {
                continue;
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (unit.getModifiers().contains(JavaModifier.PUBLIC)
                        && !types(unit).allMatch(t -> isVisible(t, exported))) {
                    found.add(type.getSimpleName() + "." + unit.getName());
                }
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(INTERNAL));
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream());
    }

    private static boolean isVisible(JavaClass type, Set<String> exported) {
        JavaClass base = type.getBaseComponentType();
        return base.isPrimitive()
                || !base.getPackageName().startsWith("io.awsm")
                || exported.contains(base.getPackageName());
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString().contains("test-classes");
    }

    private static Set<String> exported() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String module : List.of("awsm-parser", "awsm-runtime")) {
            text.append(Files.readString(Path.of("..", module, "src/main/module/module-info.java")));
        }
        Set<String> packages = Pattern.compile("exports ([a-z.]+);")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(packages).contains("io.awsm.compiler", "io.awsm.wasm");
        return packages;
    }
}
