using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>What a hostile hand-in needs for its attempts to mean something.</summary>
internal static class Requirements
{
    /// <summary>Skips the test where one of them is not met, and says why.</summary>
    public static void Check(IStudentCode code, IEnumerable<string> needs)
    {
        foreach (var need in needs)
        {
            if (!OperatingSystem.IsLinux())
                Assert.Ignore("It calls Linux.");
            if (need == "budget")
                Assert.Ignore("not yet");
            if (need == "sandbox" && code.Isolation.Contains("no barrier", StringComparison.Ordinal))
                Assert.Ignore($"Nothing would stop it here: {code.Isolation}.");
        }
    }
}
