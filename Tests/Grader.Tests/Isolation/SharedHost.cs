using Grader.Isolation;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>One host with small limits for all tests of this folder.</summary>
[SetUpFixture]
internal sealed class SharedHost
{
    private static readonly Limits limits = new() { CallTime = TimeSpan.FromSeconds(3), Memory = 256 << 20, Output = 16 << 10 };
    private static readonly Lazy<IsolationHost> host = new(() => new IsolationHost(KnownCourses.Contracts, limits, workers: 1));

    public static Limits Limits => limits;

    public static IsolationHost Host => host.Value;

    /// <summary>Builds and opens a hand-in of one file.</summary>
    public static IStudentCode Open(string source) => Open(Host, source);

    /// <summary>Builds and opens a hand-in of one file in another host.</summary>
    public static IStudentCode Open(IsolationHost host, string source) => host.Open(host.Build([new SourceFile("Answer.cs", source)]));

    /// <summary>Skips a test where the system confines no process.</summary>
    public static void RequireSandbox()
    {
        if (LandlockSandbox.Obstacle is { } obstacle)
            Assert.Ignore(obstacle);
    }

    [OneTimeTearDown]
    public void End()
    {
        if (host.IsValueCreated)
            host.Value.Dispose();
    }
}
