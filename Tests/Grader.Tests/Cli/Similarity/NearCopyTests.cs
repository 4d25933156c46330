using FluentAssertions;
using Grader.Grading.Similarity;
using Grader.Judging.Courses;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Cli.Similarity;

/// <summary>The catalogues: solutions that were written differently are no copies, and disguised copies are.</summary>
public sealed class NearCopyTests
{
    /// <summary>Variants that were written from each other, so that they are near copies in truth.</summary>
    private static readonly (string, string)[] related =
    [
        ("Diffusion/ImagesByEpochs", "Diffusion/TrainedByEpochs"),
        ("Diffusion/LogSpaceProduct", "Diffusion/NoiseAllAtOnce"),
    ];

    private static readonly string knownLines = string.Join('\n',
    [
        .. Tokens.Of(KnownSolutions.Stubs()).Select(KnownCode.LineOfStub),
        .. Tokens.Of(KnownSolutions.Reference()).Select(KnownCode.LineOfSolution),
    ]);

    private static readonly KnownCode known = KnownCode.Parse(knownLines);

    private static readonly Fingerprinter fingerprinter = new(
        sources => Tokens.Of(sources),
        new ExercisePlaces(new Sheet("all", "", [.. TrustedJudge.Manifest.Contracts
            .Select(contract => new SheetExercise(KnownSolutions.PathOf(contract), "", 1, [contract]))])),
        known.Stubs);

    private static IEnumerable<TestCaseData> Disguises() =>
    [
        new TestCaseData((SourceFile source) => Changed(source, Disguise.Rename)).SetArgDisplayNames("other names"),
        new TestCaseData((SourceFile source) => Changed(source, Disguise.Reorder)).SetArgDisplayNames("other order of members"),
        new TestCaseData((SourceFile source) => Changed(source, Disguise.Comment)).SetArgDisplayNames("other layout and comments"),
        new TestCaseData((SourceFile source) => Changed(source, Disguise.AddDeadCode)).SetArgDisplayNames("dead code"),
        new TestCaseData((Func<SourceFile, IEnumerable<SourceFile>>)Disguise.Split).SetArgDisplayNames("split into files"),
        new TestCaseData((SourceFile source) => Disguise.Split(source with
        {
            Text = Disguise.Rename(Disguise.AddDeadCode(Disguise.Comment(Disguise.Reorder(source.Text)))),
        })).SetArgDisplayNames("all of them"),
    ];

    [Test]
    public void Solutions_written_differently_are_no_near_copies()
    {
        var variants = KnownSolutions.Variants.Where(variant => variant.Edits.Count == 0)
            .Select(variant => HandIn(variant.Name, variant.Sources())).ToList();

        var found = new CopySearch(known.Reference).Find(variants);

        found.Select(overlap => (overlap.First.HandIn.Id, overlap.Second?.HandIn.Id ?? "reference"))
            .Should().BeEquivalentTo(related, string.Join('\n', found.Select(Words)));
    }

    [TestCaseSource(nameof(Disguises))]
    public void A_disguised_reference_is_a_near_copy(Func<SourceFile, IEnumerable<SourceFile>> disguise)
    {
        foreach (var topic in KnownSolutions.Reference().GroupBy(source => source.Path.Split('/')[0]))
            Overlap.Of(HandIn(topic.Key, topic.SelectMany(disguise)), known.Reference).Share.Should().BeGreaterThan(0.5, topic.Key);
    }

    [Test]
    public void A_reference_with_a_mistake_is_a_near_copy() => KnownSolutions.Mutants
        .Where((_, index) => index % 40 == 0)
        .Select(mutant => Overlap.Of(HandIn($"{mutant}", KnownSolutions.With(mutant)), known.Reference))
        .Should().OnlyContain(overlap => overlap.IsNearCopy);

    [Test]
    public void The_stubs_share_nothing()
    {
        var found = Overlap.Of(HandIn("stubs", KnownSolutions.Stubs()), known.Reference);

        found.First.HandIn.Fingerprints.Should().BeEmpty();
        found.IsNearCopy.Should().BeFalse();
    }

    /// <summary>GRADER_ACCEPT_SNAPSHOTS=1 writes the file anew after a change of the reference, a contract or the tokens.</summary>
    [TestCaseSource(nameof(Courses))]
    public Task What_a_course_knows_is_made_from_its_reference_and_stubs(Course course) =>
        Verify(LinesOf(course)).UseDirectory($"../../../../Graders/Courses/{course.Id}").UseFileName("known-code");

    [TestCaseSource(nameof(Courses))]
    public void What_a_course_knows_is_shipped_with_it(Course course) =>
        KnownCode.Of(course).Reference.Should().NotBeEmpty().And.BeEquivalentTo(KnownCode.Parse(LinesOf(course)).Reference);

    private static IEnumerable<TestCaseData> Courses() =>
        KnownCourses.All.Select(course => new TestCaseData(course).SetArgDisplayNames(course.Id));

    /// <summary>The stubs of the course's contracts, and all of its solution and of the libraries' that it leans on.</summary>
    private static string LinesOf(Course course)
    {
        var contracts = course.Contracts.Contracts.Select(KnownSolutions.PathOf).Select(path => $"{path}.cs").ToHashSet();
        var stubs = KnownSolutions.Stubs().Where(stub => contracts.Contains(stub.Path));
        return string.Join('\n',
        [
            .. Tokens.Of(stubs, course.Contracts).Select(KnownCode.LineOfStub),
            .. Tokens.Of(KnownSolutions.ReferenceOf(course), course.Contracts).Select(KnownCode.LineOfSolution),
        ]);
    }

    private static ComparedHandIn HandIn(string name, IEnumerable<SourceFile> sources) => new(name, name, fingerprinter.Of([.. sources]));

    private static IEnumerable<SourceFile> Changed(SourceFile source, Func<string, string> change) =>
        [source with { Text = change(source.Text) }];

    private static string Words(Overlap overlap) => $"{overlap.First.HandIn.Id} {overlap.First.Share:0.00}, "
        + $"{overlap.Second?.HandIn.Id} {overlap.Second?.Share:0.00}, {overlap.Tokens} tokens, {string.Join(' ', overlap.Exercises)}";
}
