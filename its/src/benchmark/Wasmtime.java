// SPDX-License-Identifier: Apache-2.0
import io.github.kawamuray.wasmtime.Engine;
import io.github.kawamuray.wasmtime.Linker;
import io.github.kawamuray.wasmtime.Module;
import io.github.kawamuray.wasmtime.Store;
import io.github.kawamuray.wasmtime.wasi.WasiCtx;
import io.github.kawamuray.wasmtime.wasi.WasiCtxBuilder;
import java.util.List;

/** Runs a WASI program in Wasmtime: java -cp ... Wasmtime.java PROGRAM.wasm [ARGUMENT...] */
public final class Wasmtime {

    public static void main(String[] arguments) {
        WasiCtx wasi = new WasiCtxBuilder().inheritStdio().args(List.of(arguments)).build();
        try (Store<Void> store = Store.withoutData(wasi);
                Engine engine = store.engine();
                Linker linker = new Linker(engine);
                Module module = Module.fromFile(engine, arguments[0])) {
            WasiCtx.addToLinker(linker);
            linker.module(store, "", module);
            linker.get(store, "", "_start").orElseThrow().func().call(store);
        }
    }
}
