# Makes the application folder, and the .msi of it, in target\installer on Windows: installer\build-windows.ps1 [-SkipBuild]
# Needs a JDK 25 in JAVA_HOME, WiX for the .msi, and Git for Windows, whose bash runs what the three systems share.
param([switch] $SkipBuild)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Checked {
    & $args[0] $args[1..($args.Count - 1)]
    if ($LASTEXITCODE -ne 0) { throw "$($args[0]) ended with $LASTEXITCODE" }
}

if (-not $SkipBuild) { Invoke-Checked mvn -q -Pinstaller -DskipTests package }
Invoke-Checked bash -c '. installer/common.sh && gather_input && installer/check-modules.sh'
$version = bash -c '. installer/common.sh && installer_version'
$modules = bash -c '. installer/common.sh && modules'
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'

# The app has no console; the command line has one, and is called plumbline-cli, as file names know no case.
Set-Content target\installer\plumbline-cli.properties 'win-console=true'
Invoke-Checked $jpackage '@installer/jpackage.args' --type app-image --app-version $version --add-modules $modules `
    --icon assets/icons/plumbline.ico --add-launcher 'plumbline-cli=target/installer/plumbline-cli.properties' `
    --dest target/installer
$image = 'target/installer/Plumbline'
Invoke-Checked bash -c ". installer/common.sh && settle_times $image"
Invoke-Checked bash installer/train.sh "$image/Plumbline.exe" "$image/app"
Invoke-Checked bash -c ". installer/common.sh && settle_times $image"
Invoke-Checked $jpackage --type msi --name Plumbline --app-image $image --app-version $version --vendor Plumbline `
    --license-file LICENSE --win-menu --win-shortcut-prompt --win-dir-chooser --win-per-user-install `
    --win-upgrade-uuid 5a3c52a0-5d0b-4a55-9b0e-0f6c36d4c3b7 --dest target/installer
Get-ChildItem target\installer\Plumbline-*
