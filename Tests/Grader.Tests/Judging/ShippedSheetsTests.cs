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
    public void The_sheets_lie_beside_the_program() =>
        Directory.EnumerateFiles(SheetReader.Folder, "*.yaml").Should().HaveSameCount(Directory.EnumerateFiles(folder, "*.yaml"));
}
