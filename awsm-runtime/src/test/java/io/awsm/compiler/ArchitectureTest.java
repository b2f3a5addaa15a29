// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.awsm.wasm.DoNotIncludeTestJars;

/** The facade knows linking, linking knows the toolchain, and the toolchain knows nobody. Scripts know them all. */
@AnalyzeClasses(
        packages = "io.awsm",
        importOptions = {DoNotIncludeTests.class, DoNotIncludeTestJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("script")
            .definedBy("io.awsm.script")
            .layer("facade")
            .definedBy("io.awsm.compiler")
            .layer("spi")
            .definedBy("io.awsm.compiler.spi")
            .layer("link")
            .definedBy("io.awsm.link")
            .layer("toolchain")
            .definedBy("io.awsm.toolchain")
            .layer("system")
            .definedBy("io.awsm.system")
            .layer("codegen")
            .definedBy("io.awsm.codegen..", "io.awsm.llvm..")
            .layer("parser")
            .definedBy("io.awsm.wasm..")
            .whereLayer("script")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("facade")
            .mayOnlyBeAccessedByLayers("script")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("facade", "script")
            .whereLayer("toolchain")
            .mayOnlyBeAccessedByLayers("facade", "link", "script")
            .whereLayer("system")
            .mayOnlyBeAccessedByLayers("facade", "link", "script", "toolchain")
            .whereLayer("spi")
            .mayNotAccessAnyLayer()
            .whereLayer("codegen")
            .mayOnlyBeAccessedByLayers("facade", "link", "script");

    @ArchTest
    static final ArchRule LINKING_READS_NO_WEBASSEMBLY = noClasses()
            .that()
            .resideInAPackage("io.awsm.link")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.awsm.wasm..");

    @ArchTest
    static final ArchRule ONE_CLASS_STARTS_PROCESSES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.awsm.system.ProcessRunner")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder");
}
