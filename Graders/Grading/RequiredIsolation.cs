using Grader.Isolation;

namespace Grader.Grading;

/// <summary>How the code of hand-ins is confined when a tutor grades. Less than <see cref="Level"/> must be asked for by name.</summary>
internal static class RequiredIsolation
{
    /// <summary>What strangers' code is confined by unless a tutor says otherwise.</summary>
    public const IsolationLevel Level = IsolationLevel.Sandbox;

    /// <summary>The sandbox of the level that was named, or of the required one.</summary>
    /// <param name="named">What the tutor named.</param>
    /// <param name="limits">What the code may use.</param>
    /// <param name="obstacleTo">Why this system cannot confine at a level; null where it can.</param>
    /// <exception cref="RefusedException">This system does not have it.</exception>
    public static ISandbox Sandbox(IsolationLevel? named, Limits limits, Func<IsolationLevel, string?> obstacleTo)
    {
        var level = named ?? Level;
        return obstacleTo(level) is { } obstacle ? throw new RefusedException($"{obstacle} {Remedy(named)}")
            : Grader.Isolation.Sandbox.Of(level, limits);
    }

    private static string Remedy(IsolationLevel? named) => named is null
        ? "So the code of the hand-ins could read your files and use the network. Grade on Linux, in a virtual machine if need be, or name "
            + "--isolation process if you trust these hand-ins, or if the machine holds nothing that they may not see."
        : $"\"grader doctor\" shows what this machine can do; without --isolation, {Level.ToString().ToLowerInvariant()} is taken.";
}
