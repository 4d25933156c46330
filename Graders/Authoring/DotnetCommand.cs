using System.Diagnostics;
using Grader.Grading;

namespace Grader.Authoring;

/// <summary>The command <c>dotnet</c> of the .NET SDK.</summary>
internal static class DotnetCommand
{
    private const int LinesOfAnError = 12;

    /// <summary>Runs it to its end.</summary>
    /// <param name="failure">What it means if it fails, in a sentence.</param>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="RefusedException">It fails, or there is no SDK.</exception>
    public static void Run(string failure, string folder, params string[] arguments)
    {
        using var process = Started(failure, folder, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new RefusedException($"{failure}\n{LastLines(output + errors.Result)}");
    }

    private static Process Started(string failure, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build server that outlives this process would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new RefusedException($"{failure} The command dotnet does not start: {absent.Message}. Install https://dot.net/download");
        }
    }

    private static string LastLines(string output) =>
        string.Join('\n', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LinesOfAnError));
}
