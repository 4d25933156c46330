using Grader.Tests.Wire;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Libtorch.Wire;

/// <summary>Everything that the wire carries goes from the managed engine to the package and back.</summary>
[TestFixture]
internal sealed class LibtorchRoundTripTests : RoundTripTests
{
    /// <inheritdoc/>
    protected override (IDisposable Connection, IEverything Subject) Connect()
    {
        RealTorch.Require();
        var echo = new EchoProcess();
        var judge = new Endpoint(echo.Output, echo.Input, new TestPolicy(mayCallAnytime: true));
        return (echo, judge.Root<IEverything>());
    }
}
