using System.Diagnostics;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Isolation;

/// <summary>Checks of a hand-in whose IntegralDimension answers with the number of its process.</summary>
[Exempts(LawFamily.Memory, "what is asked of it ends its process")]
public sealed class DyingChecks(HandIn handIn) : ContractChecks<ILatentMarginal>(handIn)
{
    /// <summary>How many workers the first check ends, as an operator would.</summary>
    public static int Kills { get; set; }

    /// <summary>What is done to them.</summary>
    public static Action<Process> Ending { get; set; } = worker => worker.Kill();

    [Test, Points(1), Cites("Nobody 2020")]
    public void Asks_for_the_reason()
    {
        var model = HandIn.Shared.Of("model", () => Subject);
        var worker = Process.GetProcessById((int)model.IntegralDimension(1, 1));
        if (Kills-- > 0)
            Ending(worker);

        Expect.True(model.WhyIntractable() == IntractabilityReason.LatentsMustBeIntegratedOut, "always");
    }

    [Test, Points(1), Cites("Nobody 2020")]
    public void Asks_for_the_dimension() => Expect.AtLeast(Subject.IntegralDimension(1, 1), 1, "always");
}
