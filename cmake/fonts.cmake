# Finds the typefaces on this machine and copies them to share/curtainup/fonts/ under names that do
# not depend on who packaged them: NAME.font (FreeType looks at the content, not at the ending).

set(CURTAINUP_FONT_DIRS "" CACHE STRING "Folders searched for fonts before the usual ones")

set(font_files)
foreach(
  dir
  ${CURTAINUP_FONT_DIRS}
  $ENV{HOME}/.local/share/fonts
  $ENV{HOME}/.fonts
  $ENV{HOME}/Library/Fonts
  /usr/local/share/fonts
  /usr/share/fonts
  /opt/homebrew/share/fonts
  /Library/Fonts)
  file(GLOB_RECURSE found ${dir}/*.otf ${dir}/*.ttf)
  list(APPEND font_files ${found})
endforeach()

# curtainup_font(NAME PACKAGE FILE…): the first FILE that is there becomes NAME.font. PACKAGE is
# what to install when none is; a PACKAGE of OPTIONAL makes it no error.
function(curtainup_font name package)
  foreach(file IN LISTS ARGN)
    foreach(path IN LISTS font_files)
      if(path MATCHES "/${file}\\.(otf|ttf)$")
        configure_file("${path}" ${CURTAINUP_SHARE}/fonts/${name}.font COPYONLY)
        return()
      endif()
    endforeach()
  endforeach()
  if(NOT package STREQUAL OPTIONAL)
    list(JOIN ARGN " or " wanted)
    message(
      FATAL_ERROR
        "The font ${wanted} (.otf or .ttf) is not installed. On Debian and Ubuntu it is in the "
        "package ${package}; elsewhere put the file into ~/.local/share/fonts, or name its "
        "folder with -DCURTAINUP_FONT_DIRS=DIR.")
  endif()
endfunction()

# Older releases call the usual weight Bold and have a thinner Regular; newer ones have only Regular.
curtainup_font(display fonts-bebas-neue BebasNeue-Bold BebasNeue-Regular)
curtainup_font(text-regular fonts-inter Inter-Regular InterVariable)
curtainup_font(text-semibold fonts-inter Inter-SemiBold InterVariable)
curtainup_font(text-bold fonts-inter Inter-Bold InterVariable)
curtainup_font(symbols fonts-dejavu-core DejaVuSans)
curtainup_font(dyslexic-regular OPTIONAL OpenDyslexic-Regular)
curtainup_font(dyslexic-bold OPTIONAL OpenDyslexic-Bold)
curtainup_font(andika-regular OPTIONAL Andika-Regular)
curtainup_font(andika-bold OPTIONAL Andika-Bold)
