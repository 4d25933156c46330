using FluentAssertions;
using Grader.Judging.Mutants;
using NUnit.Framework;

namespace Grader.Tests.KillMatrix;

/// <summary>A change of the reference may take away the text that mutants and variants replace.</summary>
internal sealed class EditTests
{
    [Test]
    public void Every_edit_of_the_reference_can_be_made()
    {
        var problems = KnownSolutions.Mutants.SelectMany(mutant => Problems($"Mutant {mutant}", mutant.Edits))
            .Concat(KnownSolutions.Variants.SelectMany(variant => Problems($"Variant {variant}", variant.Edits)))
            .ToList();
        if (problems.Count > 0)
            Assert.Fail($"{problems.Count} edits cannot be made:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
    }

    [Test]
    public void Every_edit_that_cannot_be_made_is_named_with_its_file_and_text()
    {
        Edit[] edits =
        [
            new() { File = "Diffusion/LinearSchedule.cs", Replace = "no such text" },
            new() { File = "Diffusion/LinearSchedule.cs", Replace = "alpha.cumprod(0)", With = "alpha.cumprod(0).cumprod(0)" },
            new() { File = "Diffusion/LinearSchedule.cs", Replace = ".cumprod(0)" },
            new() { File = "Diffusion/NoSuchFile.cs", Replace = "1" },
        ];

        new EditedSources(KnownSolutions.Reference(), edits).Problems.Should().Equal(
            "\"no such text\" stands 0 times in Diffusion/LinearSchedule.cs; name a text that stands there once.",
            "\".cumprod(0)\" stands 2 times in Diffusion/LinearSchedule.cs; name a text that stands there once.",
            "Diffusion/NoSuchFile.cs is no file of the solutions.");
    }

    [Test]
    public void A_variant_of_edits_says_how_it_differs() =>
        KnownSolutions.Variants.Where(variant => variant.Edits.Count > 0 && variant.Differs.Length < 10).Should().BeEmpty();

    private static IEnumerable<string> Problems(string whose, IReadOnlyList<Edit> edits) =>
        new EditedSources(KnownSolutions.Reference(), edits).Problems.Select(problem => $"{whose}: {problem}");
}
