// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.awsm.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** They are large, and would cost every start. */
    @ArchTest
    static final ArchRule MAVEN_IS_KNOWN_IN_ONE_PLACE = noClasses()
            .that()
            .haveNameNotMatching("io\\.awsm\\.cli\\.Maven.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..");
}
