// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.memory.AccessContext;
import io.awsm.wasm.DoNotIncludeTestJars;
import io.awsm.wasm.type.ValueType;

/** The parts of code generation do not know each other's secrets. */
@AnalyzeClasses(
        packages = "io.awsm",
        importOptions = {DoNotIncludeTests.class, DoNotIncludeTestJars.class})
class ArchitectureTest {

    private static final ArchCondition<JavaClass> DISTINGUISH_VALUE_TYPES =
            new ArchCondition<>("distinguish value types") {
                @Override
                public void check(JavaClass inspected, ConditionEvents events) {
                    inspected.getInstanceofChecks().stream()
                            .filter(check -> check.getRawType().isAssignableTo(ValueType.class))
                            .forEach(check -> events.add(SimpleConditionEvent.satisfied(
                                    inspected, check.getSourceCodeLocation().toString())));
                }
            };

    @ArchTest
    static final ArchRule THE_IR_WRITER_KNOWS_NO_WEBASSEMBLY = noClasses()
            .that()
            .resideInAPackage("io.awsm.llvm.ir")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.awsm.wasm..", "io.awsm.codegen..");

    @ArchTest
    static final ArchRule CODE_GENERATION_IS_PURE = noClasses()
            .that()
            .resideInAnyPackage("io.awsm.codegen..", "io.awsm.llvm..", "io.awsm.wasm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io.file..", "java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder");

    @ArchTest
    static final ArchRule FACTS_KNOW_NO_LLVM = noClasses()
            .that()
            .resideInAPackage("io.awsm.codegen.facts")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.awsm.llvm..", "io.awsm.codegen.abi", "io.awsm.codegen.function");

    /** Only strategies know where a memory is, and may say of a load or store that it is one of linear memory. */
    @ArchTest
    static final ArchRule LINEAR_MEMORY_IS_REACHED_THROUGH_STRATEGIES_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("io.awsm.codegen.memory")
            .and()
            .doNotBelongToAnyOf(AliasInfo.class)
            .should()
            .callMethodWhere(target(owner(assignableTo(AccessContext.class))).and(target(nameMatching("memoryBase"))))
            .orShould()
            .accessField(AliasInfo.class, AliasInfo.MEMORY.name())
            .orShould()
            .callMethodWhere(target(nameMatching("faulting(Load|Store)")));

    @ArchTest
    static final ArchRule STRATEGIES_ARE_CHOSEN_IN_ONE_PLACE = classes()
            .that()
            .resideInAPackage("io.awsm.codegen.memory")
            .and()
            .haveSimpleNameEndingWith("Memory")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule ONE_CLASS_TELLS_VALUE_TYPES_APART = noClasses()
            .that()
            .resideInAPackage("io.awsm.codegen..")
            .and()
            .areNotAssignableTo(Representation.class)
            .should(DISTINGUISH_VALUE_TYPES);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.awsm.codegen.(*)..").should().beFreeOfCycles();
}
