using FluentAssertions;
using Grader.Checks.Diffusion;
using Grader.Judging.GoldenFiles;
using NUnit.Framework;

namespace Grader.Tests.Judging;

/// <summary>Files of numbers that checks carry: those of a library, and of a course.</summary>
public sealed class GoldenFileTests
{
    private static readonly GoldenFile theory = Of("diffusion/theory.txt");

    [Test]
    public void A_row_is_found_by_its_label() => Of("diffusion/trace.csv").Row("right")
        .Should().HaveCount(2).And.HaveElementAt(0, 2.073951850875, "a course's checks find the files of its library");

    [Test]
    public void A_label_may_have_blanks_and_several_rows_are_joined()
    {
        theory.Value("linear T=1000, t=2: C").Should().Be(0.2427745290926049);
        theory.Rows("L_T", "L_0").Should().Equal(0.2220696761286049, 0.186337881190796);
    }

    [Test]
    public void A_part_below_a_comment_has_its_own_rows_alone() => theory.Under("dtu.3.2")
        .Invoking(part => part.Row("linear T=1000, t=2: C"))
        .Should().Throw<ArgumentException>().WithMessage("*theory.txt has 0 rows that begin with linear*");

    [TestCase("diffusion/theory.csv", "*dtu.Checks carries no golden file diffusion/theory.csv*")]
    public void A_file_that_is_not_there_is_named(string path, string message) =>
        FluentActions.Invoking(() => Of(path)).Should().Throw<ArgumentException>().WithMessage(message);

    [Test]
    public void A_label_of_several_rows_is_refused() => FluentActions.Invoking(() => Of("diffusion/gaussian.csv").Row("1", "0.25"))
        .Should().Throw<ArgumentException>().WithMessage("*gaussian.csv has * rows that begin with 1, 0.25.");

    private static GoldenFile Of(string path) => GoldenFile.Of(typeof(AncestralSamplerChecks).Assembly, path);
}
