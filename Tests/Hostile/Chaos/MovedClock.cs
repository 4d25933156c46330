using System.ComponentModel;
using System.Diagnostics;
using Grader.Tests;

namespace Grader.Hostile.Chaos;

/// <summary>A clock that jumps while the judge runs. Needs a C compiler.</summary>
internal static class MovedClock
{
    private const string Source = "Tests/Hostile/Chaos/moved-clock.c";

    /// <summary>Compiles the library that moves the clock of the process into which it is loaded first.</summary>
    /// <param name="library">Where it goes.</param>
    /// <returns>False where there is no C compiler.</returns>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static bool TryCompile(string library)
    {
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-o", library, Repository.At(Source)]);
            compiler.WaitForExit();
            if (compiler.ExitCode != 0)
                throw new InvalidOperationException($"{Source} does not compile.");

            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
