using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Judging.Fakes;

/// <summary>A second contract, one of whose checks is wrong itself.</summary>
public sealed class SecondFakeChecks(HandIn handIn) : ContractChecks<ISecondFake>(handIn)
{
    private static int attempts;

    public static int Attempts => attempts;

    [Test, Points(1), Cites("Nobody 2020")]
    public void Needs_another_contract() => Expect.Close(Other<IFake>().Answer(2), 2, Tolerance.Exact, "a_2 = 2");

    [Test, Points(1), Cites("Nobody 2020")]
    public void Breaks_itself()
    {
        Interlocked.Increment(ref attempts);
        throw new InvalidDataException("the golden file is missing");
    }

    [Test, Points(1), Cites("Nobody 2020")]
    public void Uses_an_assertion_of_another_library() => Assert.Pass();

    [Test, Points(0), Decides(1), Cites("Nobody 2020")]
    public void Decides_once() => Decide(BinomialTest.AtMost((long)Other<IFake>().Answer(7), 5000, 0.02), "P(miss) ≤ 2 %");

    [Test, Points(0), Decides(1), Cites("Nobody 2020")]
    public void Decides_more_often_than_declared()
    {
        Decide(BinomialTest.AtMost(0, 100, 0.02), "P(miss) ≤ 2 %");
        Decide(BinomialTest.AtMost(0, 100, 0.02), "P(miss) ≤ 2 %");
    }

    [Test, Points(1), Needs(nameof(Breaks_itself), "FakeChecks.Is_finite"), Cites("Nobody 2020")]
    public void Stands_behind_a_broken_check() => Expect.True(true, "always");

    [Test, Points(0), Cites("Nobody 2020")]
    public void Computes_with_an_answer()
    {
        double[] known = [1, 2, 3];
        Expect.Close(known[(int)Other<IFake>().Answer(2)], 3, Tolerance.Exact, "the third is 3");
    }
}

/// <summary>A contract that nobody calls.</summary>
public interface ISecondFake;
