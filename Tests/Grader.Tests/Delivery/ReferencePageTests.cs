using FluentAssertions;
using Grader.Judging;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Delivery;

/// <summary>The pages of .github/reference: what an author's checks can say.</summary>
public sealed class ReferencePageTests
{
    private static readonly DocComments comments = new(typeof(ContractChecks).Assembly);

    /// <summary>Title of each page, and the namespace that it is about.</summary>
    private static readonly Dictionary<string, string> pages = new()
    {
        ["Checks"] = "Grader.Judging",
        ["Comparisons"] = "Grader.Judging.Comparisons",
        ["Laws"] = "Grader.Judging.Laws",
        ["Invertibility"] = "Grader.Judging.Laws.Invertibility",
        ["Chance"] = "Grader.Judging.Chance",
        ["Statistics"] = "Grader.Judging.Statistics",
        ["Samples"] = "Grader.Judging.Statistics.Samples",
        ["Derivations"] = "Grader.Judging.Derivations",
        ["Witnesses"] = "Grader.Judging.Witnesses",
        ["Work"] = "Grader.Judging.Work",
    };

    private static IEnumerable<string> Titles => pages.Keys;

    /// <summary>GRADER_ACCEPT_SNAPSHOTS=1 writes the pages anew after a change of a comment.</summary>
    [TestCaseSource(nameof(Titles))]
    public Task A_page_says_what_the_comments_say(string title) =>
        Verify(TextOf(title), "md").UseDirectory("../../../.github/reference").UseFileName(title.ToLowerInvariant());

    [Test]
    public void Everything_of_the_vocabulary_is_explained() => pages.Values.SelectMany(TypesOf)
        .Where(type => comments.SummaryOf(type).Length == 0).Should().BeEmpty();

    private static string TextOf(string title) => $"{new ReferencePage(title, TypesOf(pages[title]), comments)}";

    private static IEnumerable<Type> TypesOf(string topic) =>
        typeof(ContractChecks).Assembly.GetExportedTypes().Where(type => type.Namespace == topic && !type.IsNested);
}
