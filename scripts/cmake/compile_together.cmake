# sluice_compile_together(<target> <part>...)
#
# Compiles the files of a target as few large ones: half of compiling goes into headers that nearly all of them include.
# Files whose names hold a part are compiled with each other, by the last part that fits: what they do not have in common
# may have the same name.
function(sluice_compile_together target)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    set(group rest)
    cmake_path(GET source STEM stem)
    foreach(part IN LISTS ARGN)
      if(stem MATCHES "${part}")
        set(group ${part})
      endif()
    endforeach()
    set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${group})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
