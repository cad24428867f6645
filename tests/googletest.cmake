# GoogleTest from Debian's sources, compiled as the tests are: its own CMake files would turn exceptions on, and
# threads, which the Wasm build does not have.
set(googletest /usr/src/googletest/googletest)
if(NOT EXISTS "${googletest}/src/gtest-all.cc")
  message(FATAL_ERROR "${googletest} was not found. `scripts/test` installs what is missing.")
endif()
add_library(sluice_googletest STATIC "${googletest}/src/gtest-all.cc" "${googletest}/src/gtest_main.cc")
target_include_directories(sluice_googletest PRIVATE "${googletest}")
target_include_directories(sluice_googletest SYSTEM PUBLIC "${googletest}/include")
target_link_libraries(sluice_googletest PRIVATE sluice_no_exceptions)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")  # compiles longer than it runs, and is not what is tested
  target_compile_options(sluice_googletest PRIVATE -O0 $<$<BOOL:${SLUICE_SANITIZE}>:-fno-sanitize=all>)
endif()
if(EMSCRIPTEN)
  target_compile_definitions(sluice_googletest PUBLIC GTEST_HAS_PTHREAD=0)
else()
  find_package(Threads REQUIRED)
  target_link_libraries(sluice_googletest PUBLIC Threads::Threads)
endif()
