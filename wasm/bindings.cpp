// The Wasm module's surface: bytes in, bytes out. No rule and no JSON here; `calls::Engine` answers.
// Request and payload are written by JavaScript straight into memory got from `allocate`, since an Embind string
// is an order of magnitude slower. See README.md beside this file.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

#include "api/open.h"
#include "base/progress.h"
#include "calls/engine.h"
#include "codec/link.h"

namespace {

/// An address in the module's memory, as JavaScript sees it.
using Pointer = std::uint32_t;

/// To whoever the module was given for it: sluice.js says nothing by itself.
EM_JS(void, tellProgress, (const char* stage, int size, double done, double total), {
    if (Module["progress"]) Module["progress"](stage, size, done, total);
});

void listen(std::string_view stage, std::uint64_t done, std::uint64_t total) {
    tellProgress(stage.data(), static_cast<int>(stage.size()), static_cast<double>(done),
                 static_cast<double>(total));
}

/// Lives as long as the module; so do its sessions.
sluice::calls::Engine& engine() {
    static sluice::calls::Engine instance = [] {
        sluice::base::setProgressListener(&listen);
#ifdef SLUICE_READS_LINKS
        sluice::api::readLinksWith(&sluice::codec::readLink);
#endif
        return sluice::calls::Engine();
    }();
    return instance;
}

std::string& result() {
    static std::string bytes;
    return bytes;
}

std::string_view bytesAt(Pointer pointer, std::uint32_t size) {
    return {reinterpret_cast<const char*>(pointer), size};
}

/// Memory for `size` bytes, or 0 where there is no more. Give it back with `release`.
Pointer allocate(std::uint32_t size) { return reinterpret_cast<Pointer>(std::malloc(size)); }

void release(Pointer pointer) { std::free(reinterpret_cast<void*>(pointer)); }

/// Answers one request. The answer stays at `resultPointer` until the next call; returns its size in bytes.
std::uint32_t call(Pointer request, std::uint32_t requestSize, Pointer payload, std::uint32_t payloadSize) {
    result() = engine().call(bytesAt(request, requestSize), bytesAt(payload, payloadSize));
    return static_cast<std::uint32_t>(result().size());
}

Pointer resultPointer() { return reinterpret_cast<Pointer>(result().data()); }

std::uint32_t resultSize() { return static_cast<std::uint32_t>(result().size()); }

}  // namespace

// Embind's run-time library registers every type that it knows and names the unknown ones with printf. Numbers and
// nothing else cross here, so these two stand for the whole of it.
extern "C" {

EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return nullptr; }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
    using namespace emscripten::internal;
    _embind_register_void(TypeID<void>::get(), "void");
    _embind_register_integer(TypeID<std::uint32_t>::get(), "unsigned int", sizeof(std::uint32_t), 0,
                             std::numeric_limits<std::uint32_t>::max());
}
}

EMSCRIPTEN_BINDINGS(sluice) {
    emscripten::function("allocate", &allocate);
    emscripten::function("release", &release);
    emscripten::function("call", &call);
    emscripten::function("resultPointer", &resultPointer);
    emscripten::function("resultSize", &resultSize);
}
