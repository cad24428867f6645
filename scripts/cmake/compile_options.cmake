# How every target is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(SLUICE_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
# What ccache asks for before it keeps what was compiled with a precompiled header.
set(slop CCACHE_SLOPPINESS=pch_defines,time_macros)
if(SLUICE_CCACHE AND EMSCRIPTEN)  # em++ is a script: it puts ccache before the compiler that it runs
  set_property(GLOBAL PROPERTY RULE_LAUNCH_COMPILE
    "${CMAKE_COMMAND} -E env ${slop} EM_COMPILER_WRAPPER=${SLUICE_CCACHE}")
elseif(SLUICE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env ${slop} "${SLUICE_CCACHE}")
endif()
if(SLUICE_TOGETHER AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
elseif(SLUICE_TOGETHER)
  add_compile_options(-fpch-preprocess)
endif()

if(SLUICE_SANITIZE)
  # vptr needs run-time type information, which the core is built without. A wrong pointer ends at AddressSanitizer when
  # it is used: to look at each before that takes a quarter of the code and finds hardly more.
  set(sanitizers -fsanitize=address,undefined -fno-sanitize=vptr,null,alignment,object-size,pointer-overflow
                 -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
  find_program(SLUICE_LLD ld.lld)
  if(SLUICE_LLD)  # links in a tenth of the time of ld
    add_link_options(-fuse-ld=lld)
  endif()
endif()
if(EMSCRIPTEN)
  # Debian keeps the JavaScript parser that em++ links with outside node's own path.
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
if(EMSCRIPTEN AND CMAKE_INTERPROCEDURAL_OPTIMIZATION)
  # CMake does not know how to ask em++ for link-time optimisation.
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION OFF)
  # At -Oz, em++ forbids clang every inlining, even where a call takes more bytes than what it calls. What clang
  # chose to inline is enough: at link time only what makes the module smaller is inlined.
  # The memcpy that em++ links at -Oz goes byte by byte: memory.copy, in every browser since 2021, is many times
  # faster on the columns of a channel.
  # Equal texts are kept once even where they are different variables.
  add_compile_options(-flto -finline-functions "SHELL:-mllvm -inline-threshold=0" -fmerge-all-constants
                      -fvisibility=hidden -mbulk-memory)
  add_link_options(-flto -Oz "SHELL:-Wl,-mllvm,-inline-threshold=-10")
endif()

# Our own code is free of warnings with the compilers of the presets. Another compiler, or the same with other options,
# may warn where nothing is wrong (g++ 12 at -O3 of a `"x" + std::string`): that stops nobody's build.
add_library(sluice_warnings INTERFACE)
target_compile_options(sluice_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wswitch-enum
  $<$<BOOL:${SLUICE_WARNINGS_ARE_ERRORS}>:-Werror>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>)  # as in g++, where -Wconversion leaves it out

# The core neither throws nor asks for types at run time.
add_library(sluice_no_exceptions INTERFACE)
target_compile_options(sluice_no_exceptions INTERFACE -fno-exceptions -fno-rtti)
