using FluentAssertions;
using Grader.Cli;
using Grader.Tests;
using NUnit.Framework;

namespace Grader.Libtorch.Marks;

/// <summary>The shipped archives have the same gradebook on both engines, byte for byte.</summary>
internal sealed class SameMarksTests
{
    private static readonly string[] sheets = ["dtu", "ku", "mlph22", "mlph23", "tum"];

    /// <summary>Hand-ins of dtu that train: right, with mistakes, and not at all.</summary>
    private static readonly string[] training = ["anna-schmidt-4101", "ida-holm-4402", "david-cohen-4302"];

    [TestCaseSource(nameof(sheets))]
    public void Without_trainings(string sheet) => Compare(sheet, "--quick");

    [Test]
    public void With_the_trainings_of_three_hand_ins() => Compare("dtu", ["--only", string.Join(',', training)]);

    /// <summary>For a release: fixtures/studies/engines.csv has the result. Half an hour on two cores.</summary>
    [TestCaseSource(nameof(sheets)), Explicit]
    public void With_all_trainings(string sheet) => EnginesStudy.Write(sheet, Compare(sheet));

    private static EnginesStudy Compare(string sheet, params string[] options)
    {
        RealTorch.Require();
        using var scratch = new TestFolder();

        // Beside each other, since hand-ins that overrun their time leave a core idle.
        var managing = Task.Run(() => GradedArchive.Of(sheet, "managed", scratch["managed"], options));
        var libtorch = GradedArchive.Of(sheet, "libtorch", scratch["libtorch"], options);
        var managed = managing.GetAwaiter().GetResult();

        (managed.Code, libtorch.Code).Should().Be((ExitCode.AllFine, ExitCode.AllFine));
        libtorch.Gradebook.Should().Be(managed.Gradebook);
        managed.Results.Should().NotContain("TorchSharp 0.107.0");
        libtorch.Results.Should().Contain("TorchSharp 0.107.0 with libtorch 2.10.0");
        return new(managed, libtorch);
    }
}
