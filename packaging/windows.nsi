; The setup program for Windows, for one user and without rights of an administrator.
; makensis -DVERSION=0.1.0 -DSOURCE=dist\tlstudio -DTARGET=dist packaging\windows.nsi
Unicode true
ManifestLongPathAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
Name "TL Studio"
OutFile "${TARGET}/TL-Studio-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\TL Studio"
InstallDirRegKey HKCU "Software\TL Studio" "folder"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\TL Studio"

!include MUI2.nsh
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\tlstudio-gui.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"

Section "TL Studio"
  ; An older version goes first, whole: two versions of a library must never lie side by side.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\python"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\TL Studio.lnk" "$INSTDIR\tlstudio-gui.exe"
  WriteRegStr HKCU "Software\TL Studio" "folder" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "TL Studio"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\tlstudio-gui.exe"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; Runs, weights and engines lie elsewhere and stay.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\python"
  Delete "$INSTDIR\tlstudio.exe"
  Delete "$INSTDIR\tlstudio-gui.exe"
  Delete "$INSTDIR\uv.exe"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\TL Studio.lnk"
  DeleteRegKey HKCU "Software\TL Studio"
  DeleteRegKey HKCU "${ENTRY}"
SectionEnd
