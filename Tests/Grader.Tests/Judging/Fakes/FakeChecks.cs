using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Tests.Judging.Fakes;

/// <summary>Checks that ask one question each: the test decides by its answers how each ends.</summary>
[Exempts(LawFamily.Memory, "each test has answers of its own, which may depend on anything")]
public sealed class FakeChecks(HandIn handIn) : ContractChecks<IFake>(handIn)
{
    [Test, Points(1), Cites("Nobody 2020, eq. (1)")]
    public void Is_finite() => Expect.Finite(Subject.Answer(1), "a is a number");

    [Test, Points(2), Needs(nameof(Is_finite)), Cites("Nobody 2020, eq. (2)")]
    [States("a_2 = 2", Within = "rounding of double precision")]
    public void Is_two() =>
        Expect.Close(Subject.Answer(2), 2, Tolerance.Float64, "a_2 = 2", suspects: new() { { "the square root of two", Math.Sqrt(2) } });

    [Test, Points(3), Needs(nameof(Is_two)), Hidden, Cites("Nobody 2020, eq. (3)")]
    public void Is_three()
    {
        Note("three was asked for");
        Expect.Close(Subject.Answer(3), 3, Tolerance.Float64, "a_3 = 3");
    }

    [Test, Points(4), Trains, Cites("Nobody 2020, eq. (4)")]
    public void Learns_four()
    {
        AllowPerCall(TimeSpan.FromMinutes(5));
        Expect.Close(Subject.Answer(4), 4, Tolerance.Float64, "a_4 = 4");
    }

    [Test, Points(5), Cites("Nobody 2020, eq. (5)")]
    public void Is_the_identity_above_ten() =>
        Law.Holds(Seed, RandomInputs.Integers("n", 10, 1000), n => Expect.Equal((long)Subject.Answer(n), n, "a_n = n"));
}
