# Header-only libraries from Debian. Each is seen through a folder of its own that holds one symbolic link: em++
# must never be given /usr/include, and a target sees only the libraries that it links.

function(sluice_header_library name folder)
  find_path(SLUICE_${name}_INCLUDE ${folder} PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  if(NOT SLUICE_${name}_INCLUDE)
    message(FATAL_ERROR "${folder} was not found in /usr/include. `scripts/start` installs what is missing.")
  endif()
  set(seen "${PROJECT_BINARY_DIR}/third_party/${name}")
  file(MAKE_DIRECTORY "${seen}")
  file(CREATE_LINK "${SLUICE_${name}_INCLUDE}/${folder}" "${seen}/${folder}" SYMBOLIC)
  add_library(third_party_${name} INTERFACE)
  target_include_directories(third_party_${name} SYSTEM INTERFACE "${seen}")
endfunction()

sluice_header_library(nlohmann nlohmann)
if(NOT EMSCRIPTEN)
  sluice_header_library(cli11 CLI)
endif()
