using Grader.Isolation;
using Grader.Results;
using Grader.Tests;
using NUnit.Framework;

namespace Grader.Libtorch.Workers;

/// <summary>One host for all tests, whose workers compute on the package.</summary>
[SetUpFixture]
internal sealed class LibtorchHost
{
    private static readonly Lazy<IsolationHost> host = new(Start);

    /// <summary>The host. Skips a test where the package does not load.</summary>
    public static IsolationHost Instance
    {
        get
        {
            RealTorch.Require();
            return host.Value;
        }
    }

    /// <summary>Builds and opens a hand-in of one file.</summary>
    public static IStudentCode Open(string source) => Instance.Open(Instance.Build([new SourceFile("Answer.cs", source)]));

    [OneTimeTearDown]
    public void End()
    {
        if (host.IsValueCreated)
            host.Value.Dispose();
    }

    private static IsolationHost Start()
    {
        var limits = new Limits { CallTime = TimeSpan.FromMinutes(2) };
        return new(KnownCourses.Contracts, limits, workers: 2, IsolationPaths.For(TorchEngine.Libtorch), Sandbox.Best(limits));
    }
}
