using Grader.Judging;
using Grader.Tests.Judging.Fakes;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Limiting;

/// <summary>A check that does what the hand-in's answer makes it do, and one that follows it.</summary>
[Exempts(LawFamily.Memory, "its answers say what the judge shall do")]
public sealed class OverrunningChecks(HandIn handIn) : ContractChecks<IFake>(handIn)
{
    [Test, Points(1), Cites("Nobody 2020")]
    public void Overruns() => Subject.Answer(1);

    [Test, Points(1), Cites("Nobody 2020")]
    public void Follows() => Subject.Answer(2);
}
