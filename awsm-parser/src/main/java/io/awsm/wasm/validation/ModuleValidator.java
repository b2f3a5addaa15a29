package io.awsm.wasm.validation;

import io.awsm.wasm.InvalidException;
import io.awsm.wasm.binary.BodyScanner;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.ElementSegment;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Import;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Modules (specification 3.4). */
public final class ModuleValidator {

    private static final FunctionConsumer NOBODY = new FunctionConsumer() {
        @Override
        public void locals(int count, ValueType type) {}

        @Override
        public void instruction(int offset, Instruction instruction) {}
    };

    private final Module module;
    private final ValidationErrors errors = new ValidationErrors(-1);
    private final ConstantExpressionValidator constants;

    private ModuleValidator(Module module) {
        this.module = module;
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
            Import item = module.imports().get(i);
            ValidationErrors place = at(Section.IMPORT, i);
            if (item.type() instanceof TableType table) {
                validate(table, place);
            } else if (item.type() instanceof MemoryType memory) {
                validate(memory, place);
                validateMemoryCount(++memories, place);
            }
        }
    }

    private void validateTables() {
        List<TableType> defined =
                module.tables().subList(module.importedTables(), module.tables().size());
        for (int i = 0; i < defined.size(); i++) {
            validate(defined.get(i), at(Section.TABLE, i));
        }
    }

    private void validate(TableType type, ValidationErrors place) {
        validateRange(type.limits(), place);
    }

    private void validateMemories() {
        List<MemoryType> defined = module.memories()
                .subList(module.importedMemories(), module.memories().size());
        for (int i = 0; i < defined.size(); i++) {
            validate(defined.get(i), at(Section.MEMORY, i));
            validateMemoryCount(module.importedMemories() + i + 1, errors);
        }
    }

    private void validateMemoryCount(int count, ValidationErrors place) {
        if (count > 1) {
            throw place.multipleMemories(module.memories().size());
        }
    }

    private void validate(MemoryType type, ValidationErrors place) {
        Limits limits = type.limits();
        if (limits.minimum() > MemoryType.MAXIMUM_PAGES || limits.maximum().orElse(0) > MemoryType.MAXIMUM_PAGES) {
            throw place.memoryTooLarge(limits);
        }
        validateRange(limits, place);
    }

    private void validateRange(Limits limits, ValidationErrors place) {
        if (limits.maximum().isPresent() && limits.minimum() > limits.maximum().getAsLong()) {
            throw place.minimumAboveMaximum(limits);
        }
    }

    private void validateGlobals() {
        for (int i = 0; i < module.globalInitializers().size(); i++) {
            ValueType type = module.globals().get(module.importedGlobals() + i).value();
            constants.validate(module.globalInitializers().get(i), type);
        }
    }

    private void validateElements() {
        for (int i = 0; i < module.elements().size(); i++) {
            ElementSegment segment = module.elements().get(i);
            segment.items().forEach(item -> constants.validate(item, segment.type()));
            if (segment.mode() instanceof ElementSegment.Mode.Active active) {
                validate(segment, active, at(Section.ELEMENT, i));
            }
        }
    }

    private void validate(ElementSegment segment, ElementSegment.Mode.Active mode, ValidationErrors place) {
        if (isOutside(mode.table(), module.tables())) {
            throw place.unknownTable(mode.table(), module.tables().size());
        }
        TableType table = module.tables().get(mode.table());
        if (!segment.type().equals(table.element())) {
            throw place.segmentType(segment.type(), mode.table(), table.element());
        }
        constants.validate(mode.position(), NumberType.I32);
    }

    private void validateData() {
        for (int i = 0; i < module.data().size(); i++) {
            if (module.data().get(i).mode() instanceof DataSegment.Mode.Active active) {
                if (isOutside(active.memory(), module.memories())) {
                    throw at(Section.DATA, i)
                            .unknownMemory(active.memory(), module.memories().size());
                }
                constants.validate(active.position(), NumberType.I32);
            }
        }
    }

    private void validateStart() {
        if (module.start().isEmpty()) {
            return;
        }
        int function = module.start().getAsInt();
        if (isOutside(function, module.functions())) {
            throw at(Section.START, 0)
                    .unknownFunction(function, module.functions().size());
        }
        FunctionType type = module.functions().get(function);
        if (!type.parameters().isEmpty() || !type.results().isEmpty()) {
            throw at(Section.START, 0).startType(type);
        }
    }

    private void validateExports() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < module.exports().size(); i++) {
            Export export = module.exports().get(i);
            validate(export, at(Section.EXPORT, i));
            if (!names.add(export.name())) {
                throw at(Section.EXPORT, i).duplicateExport(export.name());
            }
        }
    }

    private void validate(Export export, ValidationErrors place) {
        int index = export.index();
        switch (export.kind()) {
            case FUNCTION -> {
                if (isOutside(index, module.functions())) {
                    throw place.unknownFunction(index, module.functions().size());
                }
            }
            case TABLE -> {
                if (isOutside(index, module.tables())) {
                    throw place.unknownTable(index, module.tables().size());
                }
            }
            case MEMORY -> {
                if (isOutside(index, module.memories())) {
                    throw place.unknownMemory(index, module.memories().size());
                }
            }
            case GLOBAL -> {
                if (isOutside(index, module.globals())) {
                    throw place.unknownGlobal(index, module.globals().size());
                }
            }
        }
    }

    /** Indices are unsigned, so a negative one is too large. */
    private static boolean isOutside(int index, List<?> space) {
        return index < 0 || index >= space.size();
    }

    private ValidationErrors at(Section section, int item) {
        return errors.at(module.offsets().of(section, item));
    }
}
