using Grader.Isolation;
using Microsoft.Win32.SafeHandles;

namespace Grader.Cli;

/// <summary>
/// Whether this process may have enough files open. Under a low limit the runtime finds no more assemblies at some place or other, and its
/// message does not say why. So this class uses next to nothing but the runtime's core, not even the console.
/// </summary>
internal static class OpenFileLimit
{
    private const int StandardError = 2;

    /// <summary>Looks at the limit, and says what is wrong with it.</summary>
    public static bool IsRefused()
    {
        var refusal = HardLimits.OfThisProcess().TooLow(HardLimits.OpenFiles, new Limits().OpenFiles);
        if (refusal is null)
            return false;

        using var error = new FileStream(new SafeFileHandle(StandardError, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        foreach (var sign in $"grader: {refusal}. {HardLimits.Remedy}\n")
            error.WriteByte((byte)sign);

        return true;
    }
}
