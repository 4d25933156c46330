using System.Reflection;
using FluentAssertions;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class ShippedSheetsTests
{
    private static readonly Manifest manifest = Manifest.Of(Assembly.Load("Grader.Checks"));

    private static readonly string folder = Path.Combine(Repository.Root, "Graders", "Sheets");

    [Test]
    public void Every_sheet_reads_and_names_contracts_that_have_checks() =>
        new SheetReader(manifest).ReadAll(folder).Should().NotBeEmpty();

    [Test]
    public void A_sheet_is_named_like_its_file() =>
        Directory.EnumerateFiles(folder, "*.yaml").Should().AllSatisfy(file =>
            new SheetReader(manifest).Read(file).Id.Should().Be(Path.GetFileNameWithoutExtension(file)));

    [Test]
    public void Exercises_that_both_Heidelberg_sheets_have_ask_the_same()
    {
        var (one, other) = (new SheetReader(manifest).Read(FileOf("mlph22")), new SheetReader(manifest).Read(FileOf("mlph23")));
        var shared = other.Exercises.Take(5).Select(Asked).ToList();

        shared.Select(exercise => exercise.Id).Should().Equal("1a", "1b", "1c", "1d", "1e");
        shared.Should().BeEquivalentTo(one.Exercises.Take(5).Select(Asked));
        other.Policy.Should().Contain(one.Policy);

        static (string Id, string Title, string Contracts, string Rubric) Asked(SheetExercise exercise) => (
            exercise.Id.Split('.')[1], exercise.Title, string.Join(", ", exercise.Contracts),
            string.Join('\n', exercise.Rubric.Select(item => item.Text)));
        static string FileOf(string sheet) => Path.Combine(folder, $"{sheet}.yaml");
    }

    [Test]
    public void The_sheets_lie_beside_the_program() =>
        Directory.EnumerateFiles(SheetReader.Folder, "*.yaml").Should().HaveSameCount(Directory.EnumerateFiles(folder, "*.yaml"));
}
