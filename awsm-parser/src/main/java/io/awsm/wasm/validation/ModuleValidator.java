// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import io.awsm.wasm.Feature;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.binary.BodyScanner;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.ConstantExpression;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.ExternalType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Modules (specification 3.4).
 *
 * @since 0.1
 */
public final class ModuleValidator {

    private static final FunctionConsumer NOBODY = new FunctionConsumer() {
        @Override
        public void locals(int count, ValueType type) {}

        @Override
        public void instruction(int offset, Instruction instruction) {}
    };

    private final Module module;
    private final ValidationErrors errors = new ValidationErrors(-1);
    private final Context context;
    private final ConstantExpressionValidator constants;

    private ModuleValidator(Module module) {
        this.module = module;
        this.context = new Context(module, errors);
        this.constants = new ConstantExpressionValidator(module);
    }

    /**
     * Validates everything, the bodies included. If the module is malformed and invalid, it counts as malformed.
     *
     * @throws io.awsm.wasm.WasmException of any kind, as the bodies are also decoded
     */
    public static void validate(Module module) {
        try {
            validateSections(module);
            for (int i = 0; i < module.bodies().size(); i++) {
                FunctionValidator.validate(module, module.importedFunctions() + i, NOBODY);
            }
        } catch (InvalidException e) {
            BodyScanner.scan(module);
            throw e;
        }
    }

    /**
     * Validates everything but the bodies; {@link FunctionValidator} requires it.
     *
     * @throws io.awsm.wasm.InvalidException at the first rule that is broken
     */
    public static void validateSections(Module module) {
        new ModuleValidator(module).validateSections();
    }

    private void validateSections() {
        validateImports();
        validateTables();
        validateMemories();
        validateGlobals();
        validateElements();
        validateData();
        validateStart();
        validateExports();
    }

    private void validateImports() {
        int memories = 0;
        for (int i = 0; i < module.imports().size(); i++) {
            at(Section.IMPORT, i);
            ExternalType type = module.imports().get(i).type();
            if (type instanceof TableType table) {
                validate(table);
            } else if (type instanceof MemoryType memory) {
                validate(memory, ++memories);
            }
        }
    }

    private void validateTables() {
        for (int i = module.importedTables(); i < module.tables().size(); i++) {
            int defined = i - module.importedTables();
            at(Section.TABLE, defined);
            TableType type = module.tables().get(i);
            validate(type);
            Optional<ConstantExpression> initial = module.tableInitializers().get(defined);
            if (initial.isPresent()) {
                constants.validate(initial.get(), type.element());
            } else if (!type.element().isDefaultable()) {
                throw errors.tableNotInitialized(type.element());
            }
        }
    }

    private void validate(TableType type) {
        validateRange(type.limits());
    }

    private void validateMemories() {
        for (int i = module.importedMemories(); i < module.memories().size(); i++) {
            at(Section.MEMORY, i - module.importedMemories());
            validate(module.memories().get(i), i + 1);
        }
    }

    /** @param count how many memories there are up to this one */
    private void validate(MemoryType type, int count) {
        Limits limits = type.limits();
        if (type.pageSizeLog2() != 0 && type.pageSizeLog2() != MemoryType.STANDARD_PAGE) {
            throw errors.pageSize(type);
        }
        if (limits.minimum() > type.maximumPages() || limits.maximum().orElse(0) > type.maximumPages()) {
            throw errors.memoryTooLarge(type);
        }
        validateRange(limits);
        if (count > 1 && !module.features().contains(Feature.MULTI_MEMORY)) {
            throw errors.multipleMemories();
        }
    }

    private void validateRange(Limits limits) {
        if (limits.maximum().isPresent() && limits.minimum() > limits.maximum().getAsLong()) {
            throw errors.minimumAboveMaximum(limits);
        }
    }

    private void validateGlobals() {
        for (int i = 0; i < module.globalInitializers().size(); i++) {
            int global = module.importedGlobals() + i;
            constants.seeGlobals(global);
            constants.validate(
                    module.globalInitializers().get(i),
                    module.globals().get(global).value());
        }
        constants.seeGlobals(module.globals().size());
    }

    private void validateElements() {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            segment.items().forEach(item -> constants.validate(item, segment.type()));
            if (segment.mode() instanceof ElementSegment.Mode.Active active) {
                at(Section.ELEMENT, i);
                validate(segment, active);
            }
        }
    }

    private void validate(ElementSegment segment, ElementSegment.Mode.Active mode) {
        TableType table = context.table(mode.table());
        if (!Subtyping.matches(segment.type(), table.element())) {
            throw errors.segmentType(segment.type(), mode.table(), table.element());
        }
        constants.validate(mode.position(), table.address());
    }

    private void validateData() {
        for (int i = 0; i < module.data().size(); i++) {
            if (module.data().get(i).mode() instanceof DataSegment.Mode.Active active) {
                at(Section.DATA, i);
                MemoryType memory = context.memory(active.memory());
                constants.validate(active.position(), memory.address());
            }
        }
    }

    private void validateStart() {
        if (module.start().isPresent()) {
            at(Section.START, 0);
            FunctionType type = context.function(module.start().getAsInt());
            if (!type.parameters().isEmpty() || !type.results().isEmpty()) {
                throw errors.startType(type);
            }
        }
    }

    private void validateExports() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < module.exports().size(); i++) {
            Export export = module.exports().get(i);
            at(Section.EXPORT, i);
            validate(export);
            if (!names.add(export.name())) {
                throw errors.duplicateExport(export.name());
            }
        }
    }

    private void validate(Export export) {
        switch (export.kind()) {
            case FUNCTION -> context.function(export.index());
            case TABLE -> context.table(export.index());
            case MEMORY -> context.memory(export.index());
            case GLOBAL -> context.global(export.index());
        }
    }

    /** What follows is about this item. */
    private void at(Section section, int item) {
        errors.at(module.offsets().of(section, item));
    }
}
