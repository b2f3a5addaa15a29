// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The chapters of the specification build on each other. */
@AnalyzeClasses(packages = "io.awsm.wasm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CHAPTERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("validation")
            .definedBy("io.awsm.wasm.validation")
            .layer("binary")
            .definedBy("io.awsm.wasm.binary")
            .layer("module")
            .definedBy("io.awsm.wasm.module")
            .layer("instruction")
            .definedBy("io.awsm.wasm.instruction")
            .layer("type")
            .definedBy("io.awsm.wasm.type")
            .layer("errors and features")
            .definedBy("io.awsm.wasm")
            .whereLayer("validation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("binary")
            .mayOnlyBeAccessedByLayers("validation")
            .whereLayer("module")
            .mayOnlyBeAccessedByLayers("binary", "validation")
            .whereLayer("instruction")
            .mayOnlyBeAccessedByLayers("module", "binary", "validation")
            .whereLayer("errors and features")
            .mayOnlyAccessLayers("type", "instruction");

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_JDK_IS_NEEDED =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("io.awsm.wasm..", "java..");
}
