using Grader.Authoring.Packages;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Isolation;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader torch install</c>: gets the package TorchSharp with its native library for this system, once for each user.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TorchInstallCommand(IAnsiConsole console)
{
    /// <summary>Gets what is not there yet, and tries it.</summary>
    /// <exception cref="RefusedException">It cannot be had.</exception>
    /// <exception cref="TorchUnavailableException">It does not load here.</exception>
    public int Run()
    {
        console.Say($"Getting TorchSharp {LibtorchPackage.Version} and {LibtorchPackage.LibraryPackage} {LibtorchPackage.LibraryVersion}, "
            + $"130 MB, into {NuGetFolder.Packages}.");
        TorchPackages.Restore();
        console.Say(TorchTrial.Run());
        console.Say("Hand-ins compute on it with --torch libtorch, or where the sheet says \"torch: libtorch\".");
        return ExitCode.AllFine;
    }
}
