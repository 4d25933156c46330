using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>What a hostile hand-in needs for its attempts to mean something.</summary>
internal static class Requirements
{
    /// <summary>Skips the test where one of them is not met, and says why.</summary>
    public static void Check(IReadOnlyList<string> needs)
    {
        if (needs.Contains("sandbox") && Stage.Confinement.Level < IsolationLevel.Sandbox)
            Assert.Ignore($"Nothing would stop it here: {Stage.Confinement.Description}.");
        if (needs.Contains("linux") && !OperatingSystem.IsLinux())
            Assert.Ignore("It calls Linux.");
    }
}
