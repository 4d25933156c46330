using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging.Limiting;

/// <summary>A check of another contract than <see cref="OverrunningChecks"/>.</summary>
public sealed class ChecksBesideThem(HandIn handIn) : ContractChecks<ISecondFake>(handIn)
{
    [Test, Points(1), Cites("Nobody 2020")]
    public void Goes_on() => Expect.True(true, "always");
}
